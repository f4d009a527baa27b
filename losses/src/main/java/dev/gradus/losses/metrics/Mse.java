package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Mean squared error: the mean over all samples and outputs of (observed − predicted)², in the targets' units squared.
 *
 * <p>For probabilities it is the score of Brier, Verification of Forecasts Expressed in Terms of Probability (1950),
 * divided by the number of classes.
 */
@Description("mean squared error")
public record Mse() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public Tally start(Task task) {
        return MeanTally.ofElements((p, o) -> (o - p) * (o - p));
    }
}
