package dev.gradus.core.network;

import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Counts which class was taken for which.
 *
 * @param task says which class a row is of
 * @param matrix holds the counts
 */
record ConfusionTally(Task task, ConfusionMatrix matrix) implements Tally {

    @Override
    public void reset() {
        matrix.reset();
    }

    @Override
    public void add(double[] predicted, double[] observed, double weight) {
        matrix.add(task.classOf(observed), task.classOf(predicted), weight);
    }

    @Override
    public double value() {
        return matrix.right() / matrix.total();
    }
}
