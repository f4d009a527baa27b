package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.cli.console.Json;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus evaluate}: how good a model's predictions are on data with known targets. */
@Command(name = "evaluate", description = "Print the loss and the metrics of a model on data with known targets.")
final class EvaluateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "MODEL", description = "The model file.")
    private Path model;

    @Option(
            names = "--data",
            paramLabel = "FILE.csv",
            required = true,
            description = "The data, with the model's inputs and targets among its columns.")
    private Path file;

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Engine engine = session.open()) {
            Network network = session.load(engine, model);
            Data data = engine.csv(file, network.inputs(), network.targets());
            Evaluation evaluation = network.evaluate(data);
            if (session.json()) {
                session.print(Json.object(
                        "loss", evaluation.loss(), "metrics", evaluation.metrics(), "samples", data.rows()));
            } else {
                new EvaluationTable(1)
                        .row("samples", String.valueOf(data.rows()))
                        .evaluation("loss", evaluation)
                        .print(session.out());
            }
        }
        return ExitCode.DONE;
    }
}
