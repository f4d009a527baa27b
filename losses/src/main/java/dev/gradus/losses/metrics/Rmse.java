package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Root mean squared error: the root of the mean over all samples and outputs of (observed − predicted)², in the
 * targets' units.
 */
@Description("root of the mean squared error")
public record Rmse() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public int defaultPlace(Task task) {
        return task.isRegression() ? 2 : 0;
    }

    @Override
    public Tally start(Task task) {
        return MeanTally.ofElements((p, o) -> (o - p) * (o - p), Math::sqrt);
    }
}
