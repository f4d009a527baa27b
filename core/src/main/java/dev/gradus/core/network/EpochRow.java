package dev.gradus.core.network;

import dev.gradus.api.training.History;

/**
 * Runs an epoch and measures the figures that the history has of it.
 *
 * @param epochs runs the epoch
 * @param regularizer knows the penalties
 * @param measures computes the metrics over what the epoch has seen
 * @param divergence refuses parameters that are not finite
 * @param heldBack the validation data; null if there are none
 * @param rate the place of the learning rate in a row; −1 if there is none
 */
record EpochRow(
        EpochRunner epochs,
        Regularizer regularizer,
        Measures measures,
        Divergence divergence,
        HeldBack heldBack,
        int rate) {

    /** Finds the place of the learning rate. */
    EpochRow(
            EpochRunner epochs,
            Regularizer regularizer,
            Measures measures,
            Divergence divergence,
            HeldBack heldBack,
            EpochLog log) {
        this(epochs, regularizer, measures, divergence, heldBack, log.indexOf(History.LEARNING_RATE));
    }

    /**
     * Runs an epoch.
     *
     * @param epoch its number, counted over all trainings of the network
     * @param row receives the figures
     */
    void run(int epoch, double[] row) {
        measures.reset();
        row[0] = epochs.run(epoch);
        int next = 1;
        if (regularizer.penalizes()) {
            row[next++] = regularizer.penalty();
        }
        next = measures.write(row, next);
        divergence.checkParameters(epoch);
        if (heldBack != null) {
            heldBack.write(row, next);
        }
        if (rate >= 0) {
            row[rate] = epochs.learningRate();
        }
    }
}
