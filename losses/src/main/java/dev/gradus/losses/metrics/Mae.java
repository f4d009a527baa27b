package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Mean absolute error: the mean over all samples and outputs of |observed − predicted|, in the targets' units.
 *
 * <p>For probabilities it is the mean distance from the answer given.
 */
@Description("mean absolute error")
public record Mae() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public int defaultPlace(Task task) {
        return task.isRegression() ? 3 : 0;
    }

    @Override
    public Tally start(Task task) {
        return MeanTally.ofElements((p, o) -> Math.abs(o - p));
    }
}
