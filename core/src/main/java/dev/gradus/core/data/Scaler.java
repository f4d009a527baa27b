package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import dev.gradus.core.text.Suggestions;
import dev.gradus.core.text.Words;
import java.util.Arrays;
import java.util.List;

/**
 * Shifts and stretches columns so that a network has numbers of ordinary size to work with, and back.
 *
 * <p>{@code none} leaves them alone; {@code standard} makes them (x − mean) / deviation, with the mean and the standard
 * deviation (of the population: divided by n) of the training rows. A constant column gets deviation 1, so that it
 * becomes 0.
 */
public final class Scaler {

    /** The scaling that does nothing. */
    public static final String NONE = "none";

    /** The scaling to mean 0 and deviation 1. */
    public static final String STANDARD = "standard";

    private static final List<String> TYPES = List.of(NONE, STANDARD);

    private final int columns;
    /** Null for none. */
    private final double[] mean;
    /** Null for none. */
    private final double[] deviation;

    private Scaler(int columns, double[] mean, double[] deviation) {
        this.columns = columns;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Returns the scaler that leaves so many columns as they are. */
    public static Scaler none(int columns) {
        return new Scaler(columns, null, null);
    }

    /**
     * Returns the scaler with these means and deviations.
     *
     * @throws dev.gradus.api.error.InvalidInputException if they are not finite, or a deviation is not positive
     */
    public static Scaler standard(double[] mean, double[] deviation) {
        Check.require(
                mean.length == deviation.length,
                "scaling: %s but %s; there must be one of each per column",
                Words.count(mean.length, "mean"),
                Words.count(deviation.length, "deviation"));
        for (int i = 0; i < mean.length; i++) {
            Check.require(
                    Double.isFinite(mean[i]) && Double.isFinite(deviation[i]) && deviation[i] > 0,
                    "scaling: column %s has mean %s and deviation %s; both must be finite, the deviation > 0",
                    i + 1,
                    mean[i],
                    deviation[i]);
        }
        return new Scaler(mean.length, mean.clone(), deviation.clone());
    }

    /** Returns the scaler of a type for the inputs of training data. */
    public static Scaler ofInputs(String type, Data data) {
        return of(type, data.inputs(), data.rows(), data::readInputs);
    }

    /** Returns the scaler of a type for the targets of training data. */
    public static Scaler ofTargets(String type, Data data) {
        return of(type, data.targets(), data.rows(), data::readTargets);
    }

    private static Scaler of(String type, List<String> names, int rows, ColumnStatistics.Rows reader) {
        checkType(type, "scaling");
        if (type.equals(NONE)) {
            return none(names.size());
        }
        ColumnStatistics statistics = ColumnStatistics.of(names, rows, reader);
        return new Scaler(names.size(), statistics.mean(), statistics.deviation());
    }

    /**
     * Checks that there is a scaling of the type.
     *
     * @param path where the type stands, for the message
     * @throws dev.gradus.api.error.InvalidInputException if there is none
     */
    public static void checkType(String type, String path) {
        Check.require(
                TYPES.contains(type),
                "%s: no scaling '%s'.%s Allowed: %s",
                path,
                type,
                Suggestions.didYouMean(type, TYPES),
                String.join(", ", TYPES));
    }

    /** Returns {@code none} or {@code standard}. */
    public String type() {
        return mean == null ? NONE : STANDARD;
    }

    /** Returns the number of columns. */
    public int columns() {
        return columns;
    }

    /** Returns what is subtracted from each column. */
    public double[] mean() {
        return mean == null ? new double[columns] : mean.clone();
    }

    /** Returns what each column is divided by. */
    public double[] deviation() {
        if (deviation == null) {
            double[] ones = new double[columns];
            Arrays.fill(ones, 1);
            return ones;
        }
        return deviation.clone();
    }

    /** Turns a row in the user's units into one that the network computes with, in place. */
    public void scale(double[] row) {
        if (mean != null) {
            for (int i = 0; i < mean.length; i++) {
                row[i] = (row[i] - mean[i]) / deviation[i];
            }
        }
    }

    /** Turns a row that the network gave into the user's units, in place. */
    public void unscale(double[] row) {
        if (mean != null) {
            for (int i = 0; i < mean.length; i++) {
                row[i] = row[i] * deviation[i] + mean[i];
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaler s
                && columns == s.columns
                && Arrays.equals(mean, s.mean)
                && Arrays.equals(deviation, s.deviation);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns + Arrays.hashCode(mean)) + Arrays.hashCode(deviation);
    }

    @Override
    public String toString() {
        return mean == null
                ? NONE
                : STANDARD + "(mean " + Arrays.toString(mean) + ", deviation " + Arrays.toString(deviation) + ")";
    }
}
