package dev.gradus.api.training;

import dev.gradus.api.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The figures of every epoch of a training, as a table with named columns and one row for each epoch.
 *
 * <p>There are always {@code loss} (the mean, over the epoch's batches, of the loss before each update) and, unless the
 * optimizer finds the length of its steps itself, {@code learning_rate}; with validation data also
 * {@code validation_loss} (after the epoch). Each metric asked for has a column by the name of its figure, of the
 * predictions that the loss is of, and with validation data one with {@code validation_} in front. What is not defined
 * is NaN.
 */
public final class History {

    /** The column of the training loss. */
    public static final String LOSS = "loss";

    /** The column of the loss on the validation data. */
    public static final String VALIDATION_LOSS = "validation_loss";

    /** The column of the penalties of a {@link Regularization}, for the parameters after the epoch. */
    public static final String PENALTY = "penalty";

    /** The column of the learning rate; there is none for a full-batch optimizer. */
    public static final String LEARNING_RATE = "learning_rate";

    private final Map<String, Supplier<double[]>> columns;
    private final int epochs;

    /**
     * Makes one; for the engine.
     *
     * @param epochs the number of rows
     * @param columns gives the values of a column, in a new array each time
     */
    public History(int epochs, Map<String, Supplier<double[]>> columns) {
        this.columns = new LinkedHashMap<>(columns);
        this.epochs = epochs;
    }

    /** Returns the number of rows. */
    public int epochs() {
        return epochs;
    }

    /** Returns the names of the columns. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Returns whether there is a column of that name. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * Returns a column, one value for each epoch.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is none of that name
     */
    public double[] values(String column) {
        Supplier<double[]> values = columns.get(column);
        Check.require(values != null, "history: no column '%s'; there are: %s", column, String.join(", ", columns()));
        return values.get();
    }

    /** Returns the columns and the number of rows. */
    @Override
    public String toString() {
        return "History" + columns.keySet() + ", " + epochs + " epochs";
    }
}
