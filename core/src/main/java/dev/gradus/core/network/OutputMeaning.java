package dev.gradus.core.network;

import dev.gradus.api.loss.Outputs;
import dev.gradus.api.math.GradusMath;
import dev.gradus.core.data.Scaler;

/**
 * Turns the outputs of a network into predictions in the user's terms.
 *
 * @param outputs what the outputs mean
 * @param scaler undoes the scaling of the targets
 */
record OutputMeaning(Outputs outputs, Scaler scaler) {

    /** Changes a row of outputs into a prediction. */
    void apply(double[] row) {
        switch (outputs) {
            case LOGITS -> sigmoid(row);
            case CLASS_LOGITS -> softmax(row);
            default -> scaler.unscale(row);
        }
    }

    private static void sigmoid(double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = GradusMath.sigmoid(row[i]);
        }
    }

    /** The largest logit is subtracted first, so that nothing overflows. */
    private static void softmax(double[] row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : row) {
            largest = Math.max(largest, x);
        }
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = GradusMath.exp(row[i] - largest);
            sum += row[i];
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= sum;
        }
    }
}
