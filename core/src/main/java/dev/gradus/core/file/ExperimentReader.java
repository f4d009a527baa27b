package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.EarlyStopping;
import dev.gradus.api.training.Training;
import dev.gradus.core.file.ExperimentFile.DataSection;
import dev.gradus.core.file.ExperimentFile.HeldOut;
import dev.gradus.core.file.ExperimentFile.LayerEntry;
import dev.gradus.core.io.InputFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads an experiment file and refuses whatever is not allowed in one, with its path. */
public final class ExperimentReader {

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
        return new ExperimentReader(file).read(Section.of(values(file, text, overrides), file.toString(), ""));
    }

    /** Returns what stands in a file that is an experiment, with values set by path. */
    static Map<String, Object> values(Path file, Map<String, String> overrides) {
        String text = InputFiles.text(file);
        parse(file, text, overrides);
        return values(file, text, overrides);
    }

    private static Map<String, Object> values(Path file, String text, Map<String, String> overrides) {
        Object json = JsonText.read(text, file.toString());
        Map<String, Object> values =
                new LinkedHashMap<>(Section.of(json, file.toString(), "").values());
        overrides.forEach((path, value) -> Overrides.apply(values, path, value));
        return values;
    }

    private ExperimentFile read(Section top) {
        // "$schema" is for editors, which find the schema by it.
        top.allow(
                "$schema", "name", "seed", "precision", "data", "network", "initial", "loss", "optimizer", "training");
        top.require(
                "data",
                "say where the samples are, such as \"data\": {\"train\": \"samples.csv\", \"targets\": [\"price\"]}");
        DataSection data = DataSectionReader.read(top.section("data"), file);
        List<LayerEntry> layers = network(top);
        Training training = TrainingSectionReader.read(
                top.section("training"),
                PartForm.read(top.require("loss", "say what to make small, such as \"loss\": \"mse\""), at("loss")),
                PartForm.read(
                        top.require("optimizer", "say how to train, such as \"optimizer\": \"adam\""),
                        at("optimizer")));
        checkMonitor(top, training, data);
        return new ExperimentFile(
                file,
                top.text("name", baseName()),
                top.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0),
                precision(top),
                data,
                layers,
                top.section("initial").values(),
                training);
    }

    /** Found out here, and not only when training starts, because reading the data may take long. */
    private static void checkMonitor(Section top, Training training, DataSection data) {
        boolean validated = !data.validation().equals(HeldOut.NONE);
        String monitor = training.earlyStopping().map(EarlyStopping::monitor).orElse("");
        if (monitor.startsWith("validation_") && !validated) {
            throw top.error(
                    "training.early_stopping",
                    "looks at " + monitor + ", but there are no validation data; add them, such as"
                            + " \"data\": {\"validation\": 0.2, …}, or say \"monitor\": \"loss\"");
        }
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
}
