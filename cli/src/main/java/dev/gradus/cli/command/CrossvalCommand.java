package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.Runs;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
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
        PrintStream out = session.out();
        List<String> figures = runs.figures().isEmpty() ? List.of(Run.LOSS) : runs.figures();
        boolean several = repeats > 1;
        Align[] aligns = new Align[figures.size() + (several ? 4 : 3)];
        Arrays.fill(aligns, Align.RIGHT);
        aligns[0] = Align.LEFT;
        Table table = Table.of(aligns);
        List<String> head = new ArrayList<>(List.of("fold", "samples", "epochs"));
        head.addAll(figures);
        table.row(withSeed(several, "seed", head));
        for (Run run : runs.runs()) {
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(run.fold()));
            row.add(run.failed() ? "" : String.valueOf(run.samples()));
            row.add(String.valueOf(run.epochs()));
            figures.forEach(figure ->
                    row.add(run.failed() ? "failed" : figure(run.figures().get(figure))));
            table.row(withSeed(several, String.valueOf(run.seed()), row));
        }
        table.row(summary("mean", several, figures, runs::mean));
        table.row(summary("sd", several, figures, runs::deviation));
        table.print(out);
        runs.runs().stream().filter(Run::failed).forEach(run -> {
            out.println();
            out.println("fold " + run.fold() + (several ? ", seed " + run.seed() : "") + ": " + run.failure());
        });
    }

    private static List<String> withSeed(boolean several, String seed, List<String> row) {
        List<String> cells = new ArrayList<>(row);
        if (several) {
            cells.add(1, seed);
        }
        return cells;
    }

    private static List<String> summary(
            String name, boolean several, List<String> figures, ToDoubleFunction<String> value) {
        List<String> row = new ArrayList<>(List.of(name, "", ""));
        figures.forEach(figure -> row.add(figure(value.applyAsDouble(figure))));
        return withSeed(several, "", row);
    }

    /** Returns a figure; one that is NaN is not defined, such as the R² of one sample. */
    static String figure(double value) {
        return Double.isNaN(value) ? "undefined" : Numbers.text(value);
    }
}
