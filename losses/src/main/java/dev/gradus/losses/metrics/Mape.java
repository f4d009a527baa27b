package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Mean absolute percentage error: the mean over all samples and outputs of |observed − predicted| / |observed|, as a
 * fraction and not in percent, like scikit-learn's.
 *
 * <p>Where 0 was observed, 0 is no error and anything else an infinite one.
 */
@Description("mean error as a fraction of what was observed")
public record Mape() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public void check(Task task) {
        Suitable.requireRegression(this, task, "accuracy or log_loss");
    }

    @Override
    public Tally start(Task task) {
        return MeanTally.ofElements(Mape::relative);
    }

    private static double relative(double predicted, double observed) {
        return predicted == observed ? 0 : Math.abs((observed - predicted) / observed);
    }
}
