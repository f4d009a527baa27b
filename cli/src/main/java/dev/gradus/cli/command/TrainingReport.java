package dev.gradus.cli.command;

import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.training.Suggestion;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.Runs;
import dev.gradus.cli.console.Durations;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.core.file.JsonFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What {@code gradus train} prints. */
final class TrainingReport {

    private static final String TRAINING = "training";
    private static final String VALIDATION = "validation";
    private static final String TEST = "test";

    private final Session session;
    private final Experiment experiment;
    private final Suggestion suggestion;

    /** All trainings, if the one that is told of is the best of several; null if it is the only one. */
    private final Runs runs;

    /**
     * Makes a report.
     *
     * @param suggestion the experiment as it was made up; null if it was read from a file
     * @param runs all trainings, if this is the best of several; null if it is the only one
     */
    TrainingReport(Session session, Experiment experiment, Suggestion suggestion, Runs runs) {
        this.session = session;
        this.experiment = experiment;
        this.suggestion = suggestion;
        this.runs = runs;
    }

    /** Prints what is going to be trained. */
    void begin() {
        if (session.json()) {
            return;
        }
        Network network = experiment.network();
        session.out()
                .println(experiment.name() + ": "
                        + Numbers.count(experiment.trainingData().rows(), "sample") + ", " + Words.summary(network));
        session.out().println();
    }

    /** Prints what came of it. */
    void end(Fit fit, double seconds, Path model, Path history, Path report) {
        Network network = experiment.network();
        Map<String, Result> results = new LinkedHashMap<>();
        add(results, TRAINING, Optional.of(experiment.trainingData()), network);
        add(results, VALIDATION, experiment.training().validation(), network);
        add(results, TEST, experiment.testData(), network);
        if (session.json()) {
            session.print(json(fit, seconds, results, files(model, history, report)));
        } else {
            int epochs = runs == null
                    ? fit.epochs()
                    : runs.runs().stream().mapToInt(Run::epochs).sum();
            session.remark(Durations.text(seconds) + ", " + Durations.rate(epochs, seconds, "epoch"));
            if (runs != null) {
                printRuns();
            }
            print(fit, results);
            files(model, history, report).values().forEach(file -> session.out().println("saved " + file));
        }
    }

    /** How good the network is on some data. */
    private record Result(int samples, Evaluation evaluation) {

        Map<String, Object> json() {
            return Json.object("samples", samples, "loss", evaluation.loss(), "metrics", evaluation.metrics());
        }
    }

    private void add(Map<String, Result> results, String name, Optional<Data> data, Network network) {
        List<PartSpec> metrics = experiment.training().metrics();
        data.ifPresent(some -> results.put(
                name,
                new Result(some.rows(), metrics.isEmpty() ? network.evaluate(some) : network.evaluate(some, metrics))));
    }

    private void print(Fit fit, Map<String, Result> results) {
        PrintStream out = session.out();
        out.println("trained for " + epochs(fit) + " with "
                + Words.part(experiment.training().optimizer())
                + experiment
                        .training()
                        .schedule()
                        .map(schedule -> ", schedule " + Words.part(schedule))
                        .orElse(""));
        printEnd(fit, out);
        out.println();
        EvaluationTable table = new EvaluationTable(results.size());
        if (results.size() > 1) {
            table.row("", results.keySet().toArray(String[]::new))
                    .row(
                            "samples",
                            results.values().stream()
                                    .map(result -> String.valueOf(result.samples()))
                                    .toArray(String[]::new));
        }
        String loss = "loss " + Words.inParentheses(experiment.training().loss().part());
        table.evaluation(loss, results.values().stream().map(Result::evaluation).toArray(Evaluation[]::new))
                .print(out);
        out.println();
        if (ParameterTable.count(experiment.network()) <= ParameterTable.FEW) {
            ParameterTable.print(experiment.network(), out);
            out.println();
        }
    }

    private void printRuns() {
        PrintStream out = session.out();
        out.println(
                "trained with " + Numbers.count(runs.runs().size(), "seed") + ", judged by the " + judge() + " data");
        out.println();
        new RunsTable(runs, List.of("seed", "epochs")).print(out);
        out.println();
        boolean validated = experiment.training().validation().isPresent();
        out.println("kept the network of seed " + experiment.seed() + ", which has the least loss on the "
                + (validated ? VALIDATION : TRAINING) + " data");
        out.println();
    }

    /** Returns the name of the data that networks are judged by. */
    private String judge() {
        if (experiment.testData().isPresent()) {
            return TEST;
        }
        return experiment.training().validation().isPresent() ? VALIDATION : TRAINING;
    }

    /** Says why training ended early, and which parameters were put back. */
    private void printEnd(Fit fit, PrintStream out) {
        if (fit.stopReason() != StopReason.EPOCHS && fit.stopReason() != StopReason.CALLBACK) {
            out.println("stopped because " + fit.explanation());
        }
        if (fit.bestEpoch().isPresent()) {
            int best = fit.bestEpoch().getAsInt();
            String monitor = experiment.training().earlyStopping().orElseThrow().monitor();
            out.println("kept the parameters of epoch " + best + ", which has the best " + monitor + ", "
                    + Numbers.text(fit.history().values(monitor)[best]));
        }
    }

    private String epochs(Fit fit) {
        int asked = experiment.training().epochs();
        return fit.epochs() == asked ? Numbers.count(asked, "epoch") : fit.epochs() + " of " + asked + " epochs";
    }

    /** Returns the files that were written, by what they are; what was not asked for is null. */
    private static Map<String, Path> files(Path model, Path history, Path report) {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("model", model);
        files.put("history", history);
        files.put("report", report);
        files.values().removeIf(Objects::isNull);
        return files;
    }

    private Map<String, Object> json(Fit fit, double seconds, Map<String, Result> results, Map<String, Path> files) {
        Network network = experiment.network();
        Map<String, Object> document = Json.object(
                "name", experiment.name(),
                "samples", experiment.trainingData().rows(),
                "parameter_count", ParameterTable.count(network),
                "epochs", fit.epochs(),
                "stopped", fit.stopReason().name().toLowerCase(Locale.ROOT));
        fit.bestEpoch().ifPresent(best -> document.put("best_epoch", best));
        document.put("seconds", seconds);
        Evaluation training = results.get(TRAINING).evaluation();
        document.put("loss", training.loss());
        document.put("metrics", training.metrics());
        results.forEach((name, result) -> {
            if (!name.equals(TRAINING)) {
                document.put(name, result.json());
            }
        });
        if (ParameterTable.count(network) <= ParameterTable.FEW) {
            document.put("parameters", ParameterTable.json(network));
        }
        if (runs != null) {
            document.put(
                    "seeds",
                    Json.object(
                            "judged_by", judge(),
                            "runs", RunsJson.runs(runs),
                            "mean", RunsJson.figures(runs, runs::mean),
                            "sd", RunsJson.figures(runs, runs::deviation),
                            "kept", experiment.seed()));
        }
        if (suggestion != null) {
            document.put("experiment", JsonFile.parse(suggestion.text(), experiment.name()));
        }
        files.forEach((what, file) -> document.put(what, file.toString()));
        return document;
    }
}
