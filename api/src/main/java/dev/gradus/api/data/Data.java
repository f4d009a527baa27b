package dev.gradus.api.data;

import java.util.List;

/**
 * Samples: rows of inputs, and of targets where they are known.
 *
 * <p>Implement it to train from anything that can be read by row; the engine copies what it needs once, before
 * training. Values are in the user's units: scaling is the network's business. What they mean is said by the columns: a
 * category is its place in the list of the column's categories, and NaN is a missing value.
 */
public interface Data {

    /** Returns the number of samples. */
    int rows();

    /** Returns the names of the inputs; their number is the length of an input row. */
    List<String> inputs();

    /** Returns the names of the targets; empty where there are none. */
    List<String> targets();

    /** Returns what the inputs mean; numbers, unless an implementation says otherwise. */
    default List<Column> inputColumns() {
        return inputs().stream().map(Column::numeric).toList();
    }

    /** Returns what the targets mean; numbers, unless an implementation says otherwise. */
    default List<Column> targetColumns() {
        return targets().stream().map(Column::numeric).toList();
    }

    /** Copies the inputs of one sample into an array. */
    void readInputs(int row, double[] into);

    /** Copies the targets of one sample into an array. */
    void readTargets(int row, double[] into);

    /**
     * Returns whether samples have weights; without, every sample counts the same.
     *
     * <p>The loss of weighted samples is Σ w·l / Σ w where it is a mean, and Σ w·l where it is a sum; metrics count a
     * sample of weight 2 like two.
     */
    default boolean isWeighted() {
        return false;
    }

    /** Returns how much a sample counts, a finite number from 0; 1 where samples have no weights. */
    default double weight(int row) {
        return 1;
    }

    /**
     * Returns samples held in arrays, which are copied; columns are named {@code x1, x2, …} and {@code y1, y2, …}.
     *
     * @param inputs one array per sample, all of one length
     * @param targets one array per sample, all of one length
     * @throws dev.gradus.api.error.ShapeException if the lengths differ; the message names the row
     */
    static Data of(double[][] inputs, double[][] targets) {
        return new ArrayData(inputs, targets);
    }

    /**
     * Returns a builder of samples from any rows, such as records, maps, lists or arrays.
     *
     * <pre>{@code
     * Data data = Data.from(penguins)
     *         .input("bill_length", Penguin::billLength)
     *         .input("island", Penguin::island)
     *         .target("species", Penguin::species)
     *         .build();
     * }</pre>
     */
    static <T> DataBuilder<T> from(Iterable<? extends T> rows) {
        return new DataBuilder<>(rows);
    }

    /**
     * Returns the same samples with weights.
     *
     * @param weights how much each sample counts, finite numbers from 0
     * @throws dev.gradus.api.error.ShapeException if there are more or fewer than samples
     */
    default Data withWeights(double... weights) {
        return WeightedData.of(this, weights);
    }

    /** Returns samples without targets, for predictions. */
    static Data of(double[][] inputs) {
        return new ArrayData(inputs, new double[inputs.length][0]);
    }
}
