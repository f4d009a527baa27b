package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Engine;
import dev.gradus.api.tuning.Search;
import dev.gradus.api.tuning.SearchResult;
import dev.gradus.api.tuning.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus search}: which settings of an experiment are the best. */
@Command(
        name = "search",
        description = "Train an experiment with different settings and rank them by the samples held back for"
                + " validation, or by cross-validation.",
        footer = {
            "",
            "Values are listed (optimizer.learning_rate=0.1,0.01) or given as a range:",
            "0.0..0.5, whole numbers 8..64, powers log:1e-4..1e-1, and for a grid with",
            "the number of points, log:1e-4..1e-1:4. Ctrl-C ranks what has ended."
        })
final class SearchCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment file, in JSON.")
    private Path file;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Option(
            names = "--vary",
            paramLabel = "path=values",
            description = "A setting to vary, by its path as for --set, and its values or range. Repeatable.")
    private List<String> varied = new ArrayList<>();

    @Option(names = "--grid", description = "Try all combinations; so it is unless --random is given.")
    private boolean grid;

    @Option(
            names = "--random",
            paramLabel = "N",
            description = "Try N combinations drawn by chance, by the experiment's seed.")
    private Integer random;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "Judge by cross-validation with K folds instead of the validation data.")
    private Integer folds;

    @Mixin
    private FoldOptions options = new FoldOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "Train every trial N times, with the experiment's seed and those that follow it.")
    private int seeds;

    @Option(
            names = "--score",
            paramLabel = "FIGURE",
            defaultValue = "loss",
            description = "The figure to rank by: loss, the default, or a metric such as accuracy.")
    private String score;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "EXPERIMENT",
            description = "Also write the best as an experiment file.")
    private Path out;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        require(!grid || random == null, "--grid and --random: choose one of them");
        require(!varied.isEmpty() || seeds > 1, "nothing to vary; add --vary path=values, or --seeds N");
        Search search = random == null ? Search.grid() : Search.random(random);
        for (String one : varied) {
            search = search.vary(one);
        }
        search = search.seeds(seeds).score(score);
        if (folds != null) {
            search = search.folds(options.of(folds, 1));
        }
        if (out != null) {
            OutputFile.requireExperiment(out, file);
        }
        try (Engine engine = session.open(settings.threads())) {
            Map<String, String> overrides = settings.overrides();
            RunWatch watch = new RunWatch(session);
            SearchResult result = engine.search(file, overrides, search, watch);
            watch.clear();
            Optional<Trial> best = result.best();
            boolean saved = out != null && best.isPresent();
            if (saved) {
                Map<String, String> values = new LinkedHashMap<>(overrides);
                values.putAll(best.get().settings());
                engine.writeExperiment(file, values, out);
            }
            new SearchReport(session, result).print(saved ? out : null);
            return watch.exitCode(best.isPresent() ? ExitCode.DONE : ExitCode.FAILED);
        }
    }
}
