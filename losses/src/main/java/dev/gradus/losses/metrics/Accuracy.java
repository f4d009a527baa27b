package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Accuracy: the share of samples whose most probable class is the observed one; of yes-or-no answers the share of those
 * on the right side of one half, or of 0 for margins.
 *
 * <p>With several answers it is over all answers. Where classes are equally probable, the first counts as predicted.
 */
@Description("share of right predictions")
public record Accuracy() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public void check(Task task) {
        Suitable.requireDecisions(this, task);
    }

    @Override
    public int defaultPlace(Task task) {
        return task.isRegression() ? 0 : 1;
    }

    @Override
    public Tally start(Task task) {
        return new CountingTally(task, matrices -> {
            double right = 0;
            double all = 0;
            for (ConfusionMatrix matrix : matrices) {
                right += matrix.right();
                all += matrix.total();
            }
            return right / all;
        });
    }
}
