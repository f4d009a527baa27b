package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.RunFailedException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.training.Callback;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import dev.gradus.cli.console.Durations;
import dev.gradus.core.io.AtomicFile;
import dev.gradus.explain.report.ReportFacts;
import dev.gradus.explain.report.TrainingRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that {@code train --report} writes. */
final class ReportFile {

    /** What every page begins with; a file that begins otherwise is not replaced. */
    private static final String BEGINNING = "<!DOCTYPE html>";

    private final Path file;
    private final Path experimentFile;
    private final Map<String, String> overrides;
    private TrainingRecorder recorder;

    /**
     * Makes one.
     *
     * @param file where the page goes
     * @param experimentFile the experiment
     * @param overrides what was changed of it, by path
     */
    ReportFile(Path file, Path experimentFile, Map<String, String> overrides) {
        this.file = file;
        this.experimentFile = experimentFile;
        this.overrides = overrides;
    }

    /** Checks, before any work is done, that the page may be written. */
    void check() {
        require(
                file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?"),
                "--report %s: the report is a page; give a name that ends in .html",
                file);
        OutputFile.requireOther(file, "--report", experimentFile, "the experiment");
        OutputFile.requireStart(file, "--report", BEGINNING);
    }

    /** Returns what takes notes during the training. */
    Callback recorder(Engine engine, Experiment experiment) {
        Loss loss = engine.part(Loss.class, experiment.training().loss());
        recorder = new TrainingRecorder(experiment.network(), experiment.trainingData(), loss);
        return recorder;
    }

    /** Writes the page. */
    void write(Engine engine, Experiment experiment, Fit fit, double seconds) {
        Map<String, Data> parts = new LinkedHashMap<>();
        parts.put("training", experiment.trainingData());
        experiment.training().validation().ifPresent(data -> parts.put("validation", data));
        experiment.testData().ifPresent(data -> parts.put("test", data));
        ReportFacts facts = new ReportFacts(
                experiment.name(), parts, experimentText(), Words::part, environment(engine, experiment, seconds));
        String page = recorder.page(fit, facts);
        AtomicFile.write(file, to -> to.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    private String experimentText() {
        try {
            return Files.readString(experimentFile).strip();
        } catch (IOException e) {
            throw new RunFailedException("--report: " + experimentFile + " cannot be read any more: " + e.getMessage());
        }
    }

    private Map<String, String> environment(Engine engine, Experiment experiment, double seconds) {
        Map<String, String> environment = new LinkedHashMap<>();
        StringBuilder command = new StringBuilder("gradus train " + experimentFile.getFileName());
        overrides.forEach((path, value) ->
                command.append(" --set ").append(path).append('=').append(value));
        environment.put("command", command.toString());
        environment.put("loss", Words.part(experiment.training().loss()));
        environment.put("optimizer", Words.part(experiment.training().optimizer()));
        environment.put("training took", Durations.text(seconds));
        environment.put("Gradus", Version.number());
        environment.put("Java", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        environment.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        environment.put("processor", Processor.name());
        List<String> runtime = engine.runtime();
        environment.put("runtime", String.join("; ", runtime));
        return environment;
    }
}
