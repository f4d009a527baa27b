package dev.gradus.cli.command;

import dev.gradus.api.network.Evaluation;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A name and one figure for each of several data sets: the loss and the metrics side by side. */
final class EvaluationTable {

    private final Table table;

    /** Makes a table for so many data sets. */
    EvaluationTable(int dataSets) {
        Align[] columns = new Align[dataSets + 1];
        Arrays.fill(columns, Align.RIGHT);
        columns[0] = Align.LEFT;
        table = Table.of(columns);
    }

    /** Adds a row. */
    EvaluationTable row(String name, String... figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(List.of(figures));
        table.row(cells);
        return this;
    }

    /** Adds a row for the loss and one for each metric. */
    EvaluationTable evaluation(String lossName, Evaluation... evaluations) {
        row(lossName, figures(evaluations, Evaluation::loss));
        for (String metric : evaluations[0].metrics().keySet()) {
            row(metric, figures(evaluations, e -> e.metrics().getOrDefault(metric, Double.NaN)));
        }
        return this;
    }

    private static String[] figures(Evaluation[] evaluations, ToDoubleFunction<Evaluation> figure) {
        return Arrays.stream(evaluations)
                .map(evaluation -> text(figure.applyAsDouble(evaluation)))
                .toArray(String[]::new);
    }

    /** Returns a figure; a metric that is NaN is not defined on the data, such as the R² of one sample. */
    private static String text(double figure) {
        return Double.isNaN(figure) ? "undefined" : Numbers.text(figure);
    }

    void print(PrintStream out) {
        table.print(out);
    }
}
