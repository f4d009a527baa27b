package dev.gradus.cli.command;

import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.Runs;
import dev.gradus.api.tuning.SearchResult;
import dev.gradus.api.tuning.Trial;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code gradus search} prints. */
final class SearchReport {

    private final Session session;
    private final SearchResult result;

    SearchReport(Session session, SearchResult result) {
        this.session = session;
        this.result = result;
    }

    /**
     * Prints the ranking.
     *
     * @param saved where the best was written; null if it was not
     */
    void print(Path saved) {
        if (session.json()) {
            session.print(json(saved));
            return;
        }
        PrintStream out = session.out();
        if (!result.ranking().isEmpty()) {
            table().print(out);
        }
        for (Trial trial : result.ranking()) {
            failure(trial).ifPresent(why -> {
                out.println();
                out.println(settings(trial) + ": " + why);
            });
        }
        int ended = result.ranking().size();
        if (ended > 0) {
            out.println();
        }
        if (ended < result.planned()) {
            out.println(ended + " of " + result.planned() + " trials have ended");
        }
        out.println(result.best()
                .map(best -> "best " + result.score() + ": " + RunsTable.figure(result.score(best)) + " with "
                        + settings(best))
                .orElse("no trial has ended with a " + result.score()));
        if (saved != null) {
            out.println("saved " + saved);
        }
    }

    private Table table() {
        List<String> paths = List.copyOf(result.ranking().stream()
                .flatMap(trial -> trial.settings().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        List<String> figures = figures();
        boolean spread =
                result.ranking().stream().anyMatch(trial -> trial.runs().runs().size() > 1);
        List<String> head = new ArrayList<>(List.of("rank"));
        head.addAll(paths);
        for (String figure : figures) {
            head.add(figure);
            if (spread) {
                head.add("sd");
            }
        }
        Align[] aligns = new Align[head.size()];
        Arrays.fill(aligns, Align.RIGHT);
        Table table = Table.of(aligns).row(head);
        int rank = 0;
        for (Trial trial : result.ranking()) {
            rank++;
            List<String> row = new ArrayList<>();
            row.add(trial.sound() ? String.valueOf(rank) : "-");
            paths.forEach(path -> row.add(trial.settings().getOrDefault(path, "")));
            for (String figure : figures) {
                addFigure(row, trial, figure, spread);
            }
            table.row(row);
        }
        return table;
    }

    private static void addFigure(List<String> row, Trial trial, String figure, boolean spread) {
        Runs runs = trial.runs();
        boolean there = runs.figures().contains(figure);
        row.add(there ? RunsTable.figure(runs.mean(figure)) : trial.refusal().isEmpty() ? "failed" : "refused");
        if (spread) {
            row.add(there ? RunsTable.figure(runs.deviation(figure)) : "");
        }
    }

    /** Returns the score, then what else was measured. */
    private List<String> figures() {
        Set<String> figures = new LinkedHashSet<>(List.of(result.score()));
        result.ranking().forEach(trial -> figures.addAll(trial.runs().figures()));
        return List.copyOf(figures);
    }

    private static Optional<String> failure(Trial trial) {
        if (!trial.refusal().isEmpty()) {
            return Optional.of(trial.refusal());
        }
        return trial.runs().runs().stream()
                .filter(Run::failed)
                .findFirst()
                .map(run ->
                        trial.runs().failed() + " of " + trial.runs().runs().size() + " runs failed: " + run.failure());
    }

    private static String settings(Trial trial) {
        return trial.settings().isEmpty()
                ? "the experiment as it is"
                : trial.settings().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    private Map<String, Object> json(Path saved) {
        Map<String, Object> document = Json.object(
                "score", result.score(),
                "higher_is_better", result.higherIsBetter(),
                "planned", result.planned(),
                "trials", result.ranking().stream().map(this::json).toList(),
                "best", result.best().map(Trial::settings).orElse(null));
        if (saved != null) {
            document.put("out", saved.toString());
        }
        return document;
    }

    private Map<String, Object> json(Trial trial) {
        Map<String, Object> object = Json.object("number", trial.number(), "settings", trial.settings());
        if (!trial.refusal().isEmpty()) {
            object.put("refusal", trial.refusal());
            return object;
        }
        Runs runs = trial.runs();
        object.put("score", result.score(trial));
        object.put("mean", RunsJson.figures(runs, runs::mean));
        object.put("sd", RunsJson.figures(runs, runs::deviation));
        object.put("runs", RunsJson.runs(runs));
        return object;
    }
}
