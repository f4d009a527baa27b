package dev.gradus.cli.command;

import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.training.Suggestion;
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

    private final Session session;
    private final Experiment experiment;
    private final Suggestion suggestion;

    /**
     * Makes a report.
     *
     * @param suggestion the experiment as it was made up; null if it was read from a file
     */
    TrainingReport(Session session, Experiment experiment, Suggestion suggestion) {
        this.session = session;
        this.experiment = experiment;
        this.suggestion = suggestion;
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
        add(results, "training", Optional.of(experiment.trainingData()), network);
        add(results, "validation", experiment.training().validation(), network);
        add(results, "test", experiment.testData(), network);
        if (session.json()) {
            session.print(json(fit, seconds, results, files(model, history, report)));
        } else {
            session.remark(Durations.text(seconds) + ", " + Durations.rate(fit.epochs(), seconds, "epoch"));
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
        Evaluation training = results.get("training").evaluation();
        document.put("loss", training.loss());
        document.put("metrics", training.metrics());
        results.forEach((name, result) -> {
            if (!name.equals("training")) {
                document.put(name, result.json());
            }
        });
        if (ParameterTable.count(network) <= ParameterTable.FEW) {
            document.put("parameters", ParameterTable.json(network));
        }
        if (suggestion != null) {
            document.put("experiment", JsonFile.parse(suggestion.text(), experiment.name()));
        }
        files.forEach((what, file) -> document.put(what, file.toString()));
        return document;
    }
}
