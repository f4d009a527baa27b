package dev.gradus.api.data;

import java.util.List;

/**
 * Samples: rows of inputs, and of targets where they are known.
 *
 * <p>Implement it to train from anything that can be read by row; the engine copies what it needs once, before
 * training. Values are in the user's units: scaling is the network's business.
 */
public interface Data {

    /** Returns the number of samples. */
    int rows();

    /** Returns the names of the inputs; their number is the length of an input row. */
    List<String> inputs();

    /** Returns the names of the targets; empty where there are none. */
    List<String> targets();

    /** Copies the inputs of one sample into an array. */
    void readInputs(int row, double[] into);

    /** Copies the targets of one sample into an array. */
    void readTargets(int row, double[] into);

    /**
     * Returns samples held in arrays, which are copied; columns are named {@code x1, x2, …} and {@code y1, y2, …}.
     *
     * @param inputs one array per sample, all of one length
     * @param targets one array per sample, all of one length
     * @throws dev.gradus.api.error.ShapeException if the lengths differ; the message names the row
     */
    static Data of(double[][] inputs, double[][] targets) {
        return ArrayData.of(inputs, targets);
    }

    /** Returns samples without targets, for predictions. */
    static Data of(double[][] inputs) {
        return ArrayData.of(inputs, new double[inputs.length][0]);
    }
}
