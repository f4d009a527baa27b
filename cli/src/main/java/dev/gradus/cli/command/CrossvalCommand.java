package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.Runs;
import dev.gradus.cli.console.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus crossval}: how well an experiment predicts samples that it was not trained on. */
@Command(
        name = "crossval",
        description = "Cut the samples into folds, predict each by a network that was trained on the others, and print"
                + " loss and metrics of every fold with their mean and standard deviation.",
        footer = {"", "Saves nothing. Ctrl-C prints the folds that have ended."})
final class CrossvalCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment file, in JSON.")
    private Path file;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Option(
            names = "--folds",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many folds; 10 unless another number is given.")
    private int folds;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "1",
            description = "Do all of it N times, with the experiment's seed and those that follow it.")
    private int repeats;

    @Mixin
    private FoldOptions options = new FoldOptions();

    CrossvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Folds plan = options.of(folds, repeats);
        try (Engine engine = session.open(settings.threads())) {
            Experiment loaded = engine.experiment(file, settings.overrides());
            if (!session.json()) {
                session.out()
                        .println(loaded.name() + ": " + Words.summary(loaded.network()) + ", "
                                + Words.part(loaded.training().optimizer()));
                session.out().println();
            }
            RunWatch watch = new RunWatch(session);
            Runs runs = loaded.crossValidate(plan, watch);
            watch.clear();
            if (session.json()) {
                session.print(Json.object(
                        "name", loaded.name(),
                        "folds", folds,
                        "repeats", repeats,
                        "runs", RunsJson.runs(runs),
                        "mean", RunsJson.figures(runs, runs::mean),
                        "sd", RunsJson.figures(runs, runs::deviation)));
            } else {
                print(runs);
            }
            return watch.exitCode(runs.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE);
        }
    }

    private void print(Runs runs) {
        boolean several = repeats > 1;
        List<String> head =
                several ? List.of("fold", "seed", "samples", "epochs") : List.of("fold", "samples", "epochs");
        new RunsTable(runs, head).print(session.out());
    }
}
