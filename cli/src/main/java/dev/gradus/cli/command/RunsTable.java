package dev.gradus.cli.command;

import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.Runs;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Many trainings as a table, a row for each, with the mean and the standard deviation of every figure. */
final class RunsTable {

    private final Runs runs;
    private final List<String> head;
    private final List<String> figures;

    /**
     * Makes a table.
     *
     * @param head what stands in front of the figures: fold, seed, samples, epochs
     */
    RunsTable(Runs runs, List<String> head) {
        this.runs = runs;
        this.head = head;
        this.figures = runs.figures().isEmpty() ? List.of(Run.LOSS) : runs.figures();
    }

    /** Prints it, and below it why trainings failed. */
    void print(PrintStream out) {
        Align[] aligns = new Align[head.size() + figures.size()];
        Arrays.fill(aligns, Align.RIGHT);
        aligns[0] = Align.LEFT;
        List<String> titles = new ArrayList<>(head);
        titles.addAll(figures);
        Table table = Table.of(aligns).row(titles);
        for (Run run : runs.runs()) {
            List<String> row = new ArrayList<>();
            head.forEach(what -> row.add(cell(what, run)));
            figures.forEach(figure ->
                    row.add(run.failed() ? "failed" : figure(run.figures().get(figure))));
            table.row(row);
        }
        table.row(summary("mean", runs::mean)).row(summary("sd", runs::deviation));
        table.print(out);
        runs.runs().stream().filter(Run::failed).forEach(run -> {
            out.println();
            String which = head.stream()
                    .filter(what -> what.equals("fold") || what.equals("seed"))
                    .map(what -> what + " " + cell(what, run))
                    .collect(Collectors.joining(", "));
            out.println(which + ": " + run.failure());
        });
    }

    private static String cell(String what, Run run) {
        return switch (what) {
            case "fold" -> String.valueOf(run.fold());
            case "seed" -> String.valueOf(run.seed());
            case "samples" -> run.failed() ? "" : String.valueOf(run.samples());
            default -> String.valueOf(run.epochs());
        };
    }

    private List<String> summary(String name, ToDoubleFunction<String> value) {
        List<String> row = new ArrayList<>(List.of(name));
        head.stream().skip(1).forEach(what -> row.add(""));
        figures.forEach(figure -> row.add(figure(value.applyAsDouble(figure))));
        return row;
    }

    /** Returns a figure; one that is NaN is not defined, such as the R² of one sample. */
    static String figure(double value) {
        return Double.isNaN(value) ? "undefined" : Numbers.text(value);
    }
}
