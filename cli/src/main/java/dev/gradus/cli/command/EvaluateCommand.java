package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.cli.console.Json;
import dev.gradus.core.file.PartForm;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus evaluate}: how good a model's predictions are on data with known targets. */
@Command(name = "evaluate", description = "Print the loss and the metrics of a model on data with known targets.")
final class EvaluateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "MODEL", description = "The model file.")
    private Path model;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "A metric to print instead of the usual ones: its name, or JSON such as"
                    + " '{\"type\": \"top_k\", \"k\": 3}'. Repeatable.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--weight",
            paramLabel = "COLUMN",
            defaultValue = "",
            description = "The column that says how much each sample counts; all the same if not given.")
    private String weight;

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        data.requireGiven();
        try (Engine engine = session.open()) {
            Network network = session.load(engine, model);
            Data data = this.data.read(engine, network, weight);
            UnseenCategories.note(network, data.inputColumns(), session);
            Evaluation evaluation = metrics.isEmpty() ? network.evaluate(data) : network.evaluate(data, parts());
            if (session.json()) {
                session.print(json(evaluation, data.rows()));
            } else {
                print(evaluation, data.rows());
            }
        }
        return ExitCode.DONE;
    }

    private List<PartSpec> parts() {
        return metrics.stream()
                .map(metric -> PartForm.parse(metric, "--metric " + metric))
                .toList();
    }

    private static Map<String, Object> json(Evaluation evaluation, int samples) {
        Map<String, Object> document =
                Json.object("loss", evaluation.loss(), "metrics", evaluation.metrics(), "samples", samples);
        evaluation.confusionMatrix().ifPresent(matrix -> document.put("confusion_matrix", ConfusionTable.json(matrix)));
        return document;
    }

    private void print(Evaluation evaluation, int samples) {
        PrintStream out = session.out();
        new EvaluationTable(1)
                .row("samples", String.valueOf(samples))
                .evaluation("loss", evaluation)
                .print(out);
        evaluation.confusionMatrix().ifPresent(matrix -> {
            out.println();
            ConfusionTable.print(matrix, out);
        });
    }
}
