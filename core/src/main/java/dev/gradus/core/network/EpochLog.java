package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.training.History;
import dev.gradus.core.text.Suggestions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of the epochs so far. */
final class EpochLog {

    /**
     * Room for so many epochs at first, 8 MiB a figure: growing costs tiny networks as much as their steps do, but
     * whoever asks for 2 billion epochs means to stop earlier.
     */
    private static final int FIRST_CAPACITY = 1 << 20;

    private final List<Figure> figures;
    private final List<String> names;
    private final double[][] columns;
    private int epochs;

    EpochLog(List<Figure> figures, int epochsAsked) {
        this.figures = List.copyOf(figures);
        this.names = figures.stream().map(Figure::name).toList();
        this.columns = new double[names.size()][Math.min(epochsAsked, FIRST_CAPACITY)];
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
        if (epochs == columns[0].length) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], Math.max(1, 2 * epochs));
            }
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i][epochs] = row[i];
        }
        epochs++;
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
            columns[i] = history.get(names.get(i)).clone();
        }
        epochs = columns[0].length;
    }

    int epochs() {
        return epochs;
    }

    /** Returns a figure of the last epoch; NaN if there is none of that name. */
    double last(String name) {
        int index = indexOf(name);
        return index < 0 || epochs == 0 ? Double.NaN : columns[index][epochs - 1];
    }

    /** Returns all figures of the last epoch. */
    Map<String, Double> lastRow() {
        Map<String, Double> row = new LinkedHashMap<>();
        names.forEach(name -> row.put(name, last(name)));
        return row;
    }

    History history() {
        return new History(columns());
    }

    /** Returns the values by figure. */
    Map<String, double[]> columns() {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            double[] column = columns[i];
            values.put(names.get(i), column.length == epochs ? column : Arrays.copyOf(column, epochs));
        }
        return values;
    }
}
