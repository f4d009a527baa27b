package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.network.Network;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.core.data.Predictions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
                writeFile(network);
            } else if (session.json()) {
                double[][] predictions = network.predict(data.read(engine, network, List.of()));
                session.print(Json.object("targets", network.targets(), "predictions", Arrays.asList(predictions)));
            } else {
                writeRows(network);
            }
        }
        return ExitCode.DONE;
    }

    private void writeFile(Network network) {
        long rows = Predictions.write(network, data.files(), data.format(), out);
        if (session.json()) {
            session.print(Json.object("targets", network.targets(), "rows", rows, "out", out.toString()));
        } else {
            session.out().println("saved " + out + ": " + Numbers.count(rows, "row"));
        }
    }

    private void writeRows(Network network) {
        // Closing it would flush what precedes a mistake in the data.
        Writer writer = new BufferedWriter(new OutputStreamWriter(session.out(), StandardCharsets.UTF_8));
        try {
            Predictions.write(network, data.files(), data.format(), writer);
        } catch (IOException e) {
            throw new UncheckedIOException("standard output", e);
        }
    }
}
