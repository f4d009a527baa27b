package dev.gradus.cli.command;

import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import dev.gradus.cli.console.Durations;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What {@code gradus train} prints. */
final class TrainingReport {

    private final Session session;
    private final Experiment experiment;

    TrainingReport(Session session, Experiment experiment) {
        this.session = session;
        this.experiment = experiment;
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
    void end(Fit fit, double seconds, Path model, Path history) {
        Evaluation training = experiment.network().evaluate(experiment.trainingData());
        Optional<Evaluation> test = experiment.testData().map(experiment.network()::evaluate);
        if (session.json()) {
            session.print(json(fit, seconds, model, history, training, test.orElse(null)));
        } else {
            session.remark(Durations.text(seconds) + ", " + Durations.rate(fit.epochs(), seconds, "epoch"));
            print(fit, training, test.orElse(null));
            session.out().println("saved " + model);
            if (history != null) {
                session.out().println("saved " + history);
            }
        }
    }

    private void print(Fit fit, Evaluation training, Evaluation test) {
        PrintStream out = session.out();
        out.println("trained for " + epochs(fit) + " with "
                + Words.part(experiment.training().optimizer()));
        out.println();
        String loss = "loss " + Words.inParentheses(experiment.training().loss().part());
        if (test == null) {
            new EvaluationTable().evaluation(loss, training).print(out);
        } else {
            new EvaluationTable()
                    .row("", "training", "test")
                    .row(
                            "samples",
                            rows(experiment.trainingData().rows()),
                            rows(experiment.testData().orElseThrow().rows()))
                    .evaluation(loss, training, test)
                    .print(out);
        }
        out.println();
        if (ParameterTable.count(experiment.network()) <= ParameterTable.FEW) {
            ParameterTable.print(experiment.network(), out);
            out.println();
        }
    }

    private static String rows(int rows) {
        return String.valueOf(rows);
    }

    private String epochs(Fit fit) {
        int asked = experiment.training().epochs();
        return fit.epochs() == asked ? Numbers.count(asked, "epoch") : fit.epochs() + " of " + asked + " epochs";
    }

    private Map<String, Object> json(
            Fit fit, double seconds, Path model, Path history, Evaluation training, Evaluation test) {
        Network network = experiment.network();
        Map<String, Object> document = Json.object(
                "name", experiment.name(),
                "samples", experiment.trainingData().rows(),
                "parameter_count", ParameterTable.count(network),
                "epochs", fit.epochs(),
                "seconds", seconds,
                "loss", training.loss(),
                "metrics", training.metrics());
        if (test != null) {
            document.put(
                    "test",
                    Json.object(
                            "samples", experiment.testData().orElseThrow().rows(),
                            "loss", test.loss(),
                            "metrics", test.metrics()));
        }
        if (ParameterTable.count(network) <= ParameterTable.FEW) {
            document.put("parameters", ParameterTable.json(network));
        }
        document.put("model", model.toString());
        if (history != null) {
            document.put("history", history.toString());
        }
        return document;
    }
}
