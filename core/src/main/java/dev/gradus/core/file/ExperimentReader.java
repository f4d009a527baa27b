package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import dev.gradus.core.data.Scaler;
import dev.gradus.core.file.ExperimentFile.DataSection;
import dev.gradus.core.file.ExperimentFile.LayerEntry;
import dev.gradus.core.file.ExperimentFile.TrainingSection;
import dev.gradus.core.io.InputFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads an experiment file and refuses whatever is not allowed in one, with its path. */
public final class ExperimentReader {

    private static final String ALL = "all";

    private final Path file;

    private ExperimentReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param file the experiment
     * @param overrides values to set by path before anything is checked
     * @throws InvalidInputException with line and column, or path, of whatever is not allowed
     */
    public static ExperimentFile read(Path file, Map<String, String> overrides) {
        return parse(file, InputFiles.text(file), overrides);
    }

    /** Reads an experiment from a text that would stand in a file of that name. */
    public static ExperimentFile parse(Path file, String text, Map<String, String> overrides) {
        Object json = JsonText.read(text, file.toString());
        Map<String, Object> values =
                new LinkedHashMap<>(Section.of(json, file.toString(), "").values());
        overrides.forEach((path, value) -> Overrides.apply(values, path, value));
        return new ExperimentReader(file).read(Section.of(values, file.toString(), ""));
    }

    private ExperimentFile read(Section top) {
        top.allow("name", "seed", "precision", "data", "network", "initial", "loss", "optimizer", "training");
        top.require(
                "data",
                "say where the samples are, such as \"data\": {\"train\": \"samples.csv\", \"targets\": [\"price\"]}");
        return new ExperimentFile(
                file,
                top.text("name", baseName()),
                top.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0),
                precision(top),
                data(top.section("data")),
                network(top),
                top.section("initial").values(),
                PartForm.read(top.require("loss", "say what to make small, such as \"loss\": \"mse\""), at("loss")),
                PartForm.read(
                        top.require("optimizer", "say how to train, such as \"optimizer\": \"adam\""), at("optimizer")),
                training(top.section("training")));
    }

    private String at(String path) {
        return file + ": " + path;
    }

    private String baseName() {
        return file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private static Precision precision(Section top) {
        String name = top.text("precision", "float32");
        for (Precision precision : Precision.values()) {
            if (precision.name().toLowerCase(Locale.ROOT).equals(name)) {
                return precision;
            }
        }
        throw top.wrongType("precision", "\"float32\" or \"float64\"");
    }

    private DataSection data(Section data) {
        data.allow("train", "test", "inputs", "targets", "scaling");
        data.require("train", "name the file with the samples, such as \"train\": \"samples.csv\"");
        List<String> targets = data.texts("targets", List.of());
        if (targets.isEmpty()) {
            throw data.error("targets", "missing; name the columns to predict, such as \"targets\": [\"price\"]");
        }
        Section scaling = data.section("scaling").allow("inputs", "targets");
        boolean heldBack = data.get("test") instanceof Number;
        return new DataSection(
                files(data, "train"),
                data.texts("inputs", List.of()),
                targets,
                scalingType(scaling, "inputs"),
                scalingType(scaling, "targets"),
                data.has("test") && !heldBack ? files(data, "test") : List.of(),
                heldBack ? fraction(data) : 0);
    }

    private String scalingType(Section scaling, String key) {
        String type = scaling.text(key, Scaler.NONE);
        Scaler.checkType(type, at(scaling.pathOf(key)));
        return type;
    }

    private static double fraction(Section data) {
        double fraction = ((Number) data.get("test")).doubleValue();
        if (fraction > 0 && fraction < 1) {
            return fraction;
        }
        throw data.wrongType("test", "a fraction between 0 and 1, or the name of a file");
    }

    /** Returns one file or several, which are named relative to the experiment. */
    private List<Path> files(Section data, String key) {
        List<String> names = data.get(key) instanceof String one ? List.of(one) : null;
        if (names == null && !(data.get(key) instanceof List)) {
            throw data.wrongType(key, "the name of a file, or a list of names");
        }
        List<Path> files = new ArrayList<>();
        for (String name : names == null ? data.texts(key, List.of()) : names) {
            try {
                files.add(file.resolveSibling(name));
            } catch (InvalidPathException e) {
                throw data.error(key, "\"" + name + "\" can't be the name of a file: " + e.getReason());
            }
        }
        if (files.isEmpty()) {
            throw data.error(key, "the list is empty; name at least one file");
        }
        return files;
    }

    private List<LayerEntry> network(Section top) {
        String example = "list the layers, such as \"network\": [{\"type\": \"dense\", \"units\": 1}]";
        if (!(top.require("network", example) instanceof List<?> list)) {
            throw top.wrongType("network", "a list of layers […]");
        }
        if (list.isEmpty()) {
            throw top.error("network", "the list is empty; " + example);
        }
        List<LayerEntry> layers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "network[" + i + "]";
            if (list.get(i) instanceof Map) {
                Section layer = Section.of(list.get(i), file.toString(), path);
                Map<String, Object> settings = new LinkedHashMap<>(layer.values());
                settings.remove("name");
                layers.add(new LayerEntry(layer.text("name", null), PartForm.read(settings, at(path))));
            } else {
                layers.add(new LayerEntry(null, PartForm.read(list.get(i), at(path))));
            }
        }
        return layers;
    }

    private static TrainingSection training(Section training) {
        training.allow("epochs", "batch_size", "shuffle", "trainable");
        List<String> trainable = training.texts("trainable", List.of("*"));
        if (trainable.isEmpty()) {
            throw training.error("trainable", "the list is empty; leave it out to train every parameter");
        }
        return new TrainingSection(
                (int) training.wholeNumber("epochs", 0, Integer.MAX_VALUE, Training.DEFAULT_EPOCHS),
                batchSize(training),
                training.isTrue("shuffle", true),
                trainable);
    }

    private static int batchSize(Section training) {
        Object size =
                training.has("batch_size") ? training.get("batch_size") : (Object) (long) Training.DEFAULT_BATCH_SIZE;
        if (ALL.equals(size)) {
            return 0;
        }
        if (size instanceof Long number && number >= 1 && number <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        throw training.wrongType("batch_size", "a whole number from 1, or \"all\"");
    }
}
