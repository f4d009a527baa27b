package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.cli.console.Json;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gradus evaluate}: how good a model's predictions are on data with known targets. */
@Command(name = "evaluate", description = "Print the loss and the metrics of a model on data with known targets.")
final class EvaluateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "MODEL", description = "The model file.")
    private Path model;

    @Mixin
    private DataOptions data = new DataOptions();

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        data.requireGiven();
        try (Engine engine = session.open()) {
            Network network = session.load(engine, model);
            Data data = this.data.read(engine, network);
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
