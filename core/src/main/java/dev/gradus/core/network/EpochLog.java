package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.training.History;
import dev.gradus.core.text.Suggestions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The figures of the epochs so far. */
final class EpochLog {

    private final List<Figure> figures;
    private final List<String> names;
    private final GrowingColumn[] columns;

    EpochLog(List<Figure> figures) {
        this.figures = List.copyOf(figures);
        this.names = figures.stream().map(Figure::name).toList();
        this.columns = new GrowingColumn[names.size()];
        Arrays.setAll(columns, i -> new GrowingColumn());
    }

    List<String> names() {
        return names;
    }

    /** Returns whether a figure is the better the larger it is. */
    boolean higherIsBetter(int index) {
        return figures.get(index).higherIsBetter();
    }

    /** Returns the place of a figure in a row; −1 if there is none of that name. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    /**
     * Returns the place of a figure that a rule looks at.
     *
     * @param rule what the rule is called in a file, such as {@code training.early_stopping}
     * @throws dev.gradus.api.error.InvalidInputException if there is no such figure
     */
    int require(String name, String rule) {
        int index = indexOf(name);
        boolean needsValidation = name.startsWith(Figure.VALIDATION);
        Check.require(
                index >= 0 || !needsValidation || indexOf(History.VALIDATION_LOSS) >= 0,
                "%s looks at %s, but there are no validation data; give data.validation (in Java:"
                        + " Training.validation), or monitor \"loss\"",
                rule,
                name);
        if (index < 0) {
            Check.require(
                    false,
                    "%s.monitor: no figure '%s'.%s There are: %s; a metric becomes one by being named in"
                            + " training.metrics",
                    rule,
                    name,
                    Suggestions.didYouMean(name, names),
                    String.join(", ", names));
        }
        return index;
    }

    /** Adds the figures of an epoch, in the order of the names. */
    void add(double[] row) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(row[i]);
        }
    }

    /** Goes on from the history of a training. */
    void resume(Map<String, double[]> history) {
        Check.require(
                List.copyOf(history.keySet()).equals(names),
                "resume: the training so far has the figures %s, and this one would have %s; go on with the same"
                        + " metrics, validation and regularization",
                String.join(", ", history.keySet()),
                String.join(", ", names));
        for (int i = 0; i < columns.length; i++) {
            for (double value : history.get(names.get(i))) {
                columns[i].add(value);
            }
        }
    }

    int epochs() {
        return columns[0].size();
    }

    /** Returns a figure of the last epoch; NaN if there is none of that name. */
    double last(String name) {
        int index = indexOf(name);
        return index < 0 || epochs() == 0 ? Double.NaN : columns[index].last();
    }

    /** Returns all figures of the last epoch. */
    Map<String, Double> lastRow() {
        Map<String, Double> row = new LinkedHashMap<>();
        names.forEach(name -> row.put(name, last(name)));
        return row;
    }

    /** Returns the figures; nothing may be added from then on. */
    History history() {
        Map<String, Supplier<double[]>> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            values.put(names.get(i), columns[i]::values);
        }
        return new History(epochs(), values);
    }

    /** Returns the values by figure. */
    Map<String, double[]> columns() {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            values.put(names.get(i), columns[i].values());
        }
        return values;
    }
}
