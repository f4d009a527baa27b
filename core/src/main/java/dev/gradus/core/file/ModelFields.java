package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.RunFailedException;
import dev.gradus.core.file.ModelDocument.PluginRecord;
import dev.gradus.core.file.ModelDocument.TrainingRecord;
import dev.gradus.core.file.ModelDocument.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A model document without its matrices as the values of a JSON object, in the order in which they are written. */
final class ModelFields {

    static final String PARAMETERS = "parameters";
    static final String BUFFERS = "buffers";

    /** What the optimizer of a checkpoint has kept. */
    static final String SLOTS = "slots";

    /** The parameters and buffers of the best epoch of a checkpoint. */
    static final String BEST = "best";

    private static final String CLASS_WEIGHTS = "class_weights";

    private ModelFields() {}

    /** Returns everything that stands before the matrices. */
    static Map<String, Object> head(ModelDocument model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", ModelDocument.FORMAT);
        fields.put("version", ModelDocument.VERSION);
        fields.put("precision", model.precision().name().toLowerCase(Locale.ROOT));
        fields.put("inputs", ColumnFields.write(model.inputs()));
        fields.put("targets", ColumnFields.write(model.targets()));
        fields.put("network", model.network());
        fields.put("loss", model.loss());
        fields.put("optimizer", model.optimizer());
        requireFinite(fields, "");
        return fields;
    }

    /** Returns everything that stands after the matrices. */
    static Map<String, Object> tail(ModelDocument model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("seed", model.training().seed());
        training.put("epochs", (long) model.training().epochs());
        double loss = model.training().lastLoss();
        training.put("last_loss", Double.isFinite(loss) ? loss : null);
        if (!model.training().classWeights().isEmpty()) {
            training.put(CLASS_WEIGHTS, model.training().classWeights());
        }
        fields.put("training", training);
        List<Map<String, Object>> plugins = new ArrayList<>();
        for (PluginRecord plugin : model.plugins()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", plugin.kind());
            entry.put("name", plugin.name());
            entry.put("jar", plugin.jar());
            entry.put("version", plugin.version());
            plugins.add(entry);
        }
        fields.put("plugins", plugins);
        if (model.checkpoint() != null) {
            fields.put(CheckpointFields.KEY, CheckpointFields.write(model.checkpoint()));
        }
        return fields;
    }

    private static void requireFinite(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> requireFinite(element, path.isEmpty() ? (String) key : path + "." + key));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                requireFinite(list.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            throw new InvalidInputException(
                    "a network can't be saved: " + path + " is " + number + ", which no file format can hold");
        }
    }

    /** Returns all matrices in the order in which they are written, by their group. */
    static Map<String, Map<String, Values>> matrices(ModelDocument model) {
        Map<String, Map<String, Values>> matrices = new LinkedHashMap<>();
        matrices.put(PARAMETERS, model.parameters());
        matrices.put(BUFFERS, model.buffers());
        if (model.checkpoint() != null) {
            matrices.put(SLOTS, model.checkpoint().slots());
            matrices.put(BEST, model.checkpoint().best());
        }
        return matrices;
    }

    /** Refuses matrices that hold something that is not a finite number. */
    static void requireFinite(Map<String, Values> matrices) {
        matrices.forEach((name, matrix) -> {
            for (int i = 0; i < matrix.values().length; i++) {
                if (!Double.isFinite(matrix.values()[i])) {
                    throw new RunFailedException("the network is not saved: " + name + "[" + i / matrix.columns() + "]["
                            + i % matrix.columns() + "] is " + matrix.values()[i]
                            + "; it has diverged: train it again with a lower learning rate");
                }
            }
        });
    }

    /** Returns the document that fields and matrices make. */
    static ModelDocument document(Section top, Map<String, Map<String, Values>> matrices) {
        return new ModelDocument(
                ModelHeader.precision(top),
                ColumnFields.read(top, "inputs"),
                ColumnFields.read(top, "targets"),
                objects(top, "network"),
                top.get("loss") == null ? null : top.section("loss").values(),
                top.get("optimizer") == null ? null : top.section("optimizer").values(),
                matrices.getOrDefault(PARAMETERS, Map.of()),
                matrices.getOrDefault(BUFFERS, Map.of()),
                readTraining(top),
                readPlugins(top),
                CheckpointFields.read(
                        top, matrices.getOrDefault(SLOTS, Map.of()), matrices.getOrDefault(BEST, Map.of())));
    }

    static List<Map<String, Object>> objects(Section section, String key) {
        section.require(key, "a model file needs it");
        if (!(section.get(key) instanceof List<?> list) || list.isEmpty()) {
            throw section.wrongType(key, "a list of objects");
        }
        List<Map<String, Object>> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            objects.add(section.element(key, i).values());
        }
        return objects;
    }

    private static TrainingRecord readTraining(Section top) {
        Section training = top.section("training").allow("seed", "epochs", "last_loss", CLASS_WEIGHTS);
        Object loss = training.get("last_loss");
        if (loss != null && !(loss instanceof Number)) {
            throw training.wrongType("last_loss", "a number");
        }
        return new TrainingRecord(
                training.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0),
                (int) training.wholeNumber("epochs", 0, Integer.MAX_VALUE, 0),
                loss == null ? Double.NaN : ((Number) loss).doubleValue(),
                training.has(CLASS_WEIGHTS)
                        ? DoubleStream.of(training.numbers(CLASS_WEIGHTS))
                                .boxed()
                                .toList()
                        : List.of());
    }

    private static List<PluginRecord> readPlugins(Section top) {
        if (top.get("plugins") instanceof List<?> none && none.isEmpty() || !top.has("plugins")) {
            return List.of();
        }
        List<PluginRecord> plugins = new ArrayList<>();
        for (int i = 0; i < objects(top, "plugins").size(); i++) {
            Section plugin = top.element("plugins", i).allow("kind", "name", "jar", "version");
            plugins.add(new PluginRecord(
                    plugin.text("kind", "part"),
                    plugin.text("name", ""),
                    plugin.text("jar", "an unknown jar"),
                    plugin.get("version") == null ? null : plugin.text("version", null)));
        }
        return plugins;
    }
}
