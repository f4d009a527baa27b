package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.Prediction;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.core.data.DataPredictions;
import dev.gradus.core.data.Predictions;
import dev.gradus.core.io.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus predict}: the rows of a CSV file with the predictions added. */
@Command(name = "predict", description = "Print the rows of a CSV file with a model's predictions as added columns.")
final class PredictCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "MODEL", description = "The model file.")
    private Path model;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE.csv",
            description = "Where the rows go; standard output if not given.")
    private Path out;

    @Option(
            names = "--no-probabilities",
            description = "Of classes print the predicted one only, without the probability of each.")
    private boolean classesOnly;

    PredictCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        data.requireGiven();
        try (Engine engine = session.open()) {
            if (out != null) {
                data.files().forEach(file -> OutputFile.requireOther(out, "--out", file, "the data"));
                OutputFile.requireOther(out, "--out", model, "the model");
            }
            Network network = session.load(engine, model);
            if (out != null) {
                writeFile(engine, network);
            } else if (session.json()) {
                Data rows = data.readInputs(engine, network);
                UnseenCategories.note(network, rows.inputColumns(), session);
                session.print(json(network, network.predict(rows)));
            } else {
                writeRows(engine, network);
            }
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> json(Network network, double[][] outputs) {
        List<Prediction> predictions =
                Arrays.stream(outputs).map(network::interpret).toList();
        Map<String, Object> json = Json.object(
                "targets", network.targets(),
                "predictions",
                        predictions.stream()
                                .map(prediction ->
                                        List.copyOf(prediction.values().values()))
                                .toList());
        Map<String, Object> classes = new LinkedHashMap<>();
        Map<String, Object> probabilities = new LinkedHashMap<>();
        for (Column target : network.targetColumns()) {
            if (target.isCategorical()) {
                classes.put(target.name(), target.categories());
                probabilities.put(
                        target.name(),
                        predictions.stream()
                                .map(prediction -> List.copyOf(prediction
                                        .classProbabilities(target.name())
                                        .values()))
                                .toList());
            }
        }
        if (!classes.isEmpty() && !classesOnly) {
            json.put("classes", classes);
            json.put("probabilities", probabilities);
        }
        return json;
    }

    private void writeFile(Engine engine, Network network) {
        Predictions.Written[] all = new Predictions.Written[1];
        AtomicFile.write(out, stream -> all[0] = write(engine, network, stream));
        Predictions.Written written = all[0];
        UnseenCategories.note(network, written.inputs(), session);
        if (session.json()) {
            session.print(Json.object("targets", network.targets(), "rows", written.rows(), "out", out.toString()));
        } else {
            session.out().println("saved " + out + ": " + Numbers.count(written.rows(), "row"));
        }
    }

    private Predictions.Written write(Engine engine, Network network, OutputStream to) throws IOException {
        // Closing it would flush what precedes a mistake in the data.
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        if (data.areImages()) {
            Data images = data.readInputs(engine, network);
            DataPredictions.write(network, images, !classesOnly, writer);
            return new Predictions.Written(images.rows(), images.inputColumns());
        }
        return new Predictions(network, !classesOnly).write(data.files(), data.format(), writer);
    }

    private void writeRows(Engine engine, Network network) {
        try {
            Predictions.Written written = write(engine, network, session.out());
            UnseenCategories.note(network, written.inputs(), session);
        } catch (IOException e) {
            throw new UncheckedIOException("standard output", e);
        }
    }
}
