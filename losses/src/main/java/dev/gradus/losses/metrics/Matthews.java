package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Matthews' correlation of predicted and observed classes: (c·s − Σₖ pₖ·tₖ) / √((s² − Σₖ pₖ²)·(s² − Σₖ tₖ²)), for c
 * right ones of s samples, and class k predicted pₖ and observed tₖ times.
 *
 * <p>From −1 to 1, and 0 for guesses, however unequal the classes; also 0 where all predictions or all observations are
 * of one class, which correlate with nothing. For two classes it is the correlation of Matthews (1975), for more that
 * of Gorodkin, Comparing two K-category assignments by a K-category correlation coefficient (2004).
 */
@Description("correlation of predicted and observed classes")
public record Matthews() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public void check(Task task) {
        Suitable.requireClasses(this, task, "accuracy, or f1");
    }

    @Override
    public Tally start(Task task) {
        return new CountingTally(task, matrices -> of(matrices.get(0)));
    }

    private static double of(ConfusionMatrix matrix) {
        double all = matrix.total();
        double covariance = matrix.right() * all;
        double predicted = all * all;
        double observed = all * all;
        for (int i = 0; i < matrix.classes().size(); i++) {
            covariance -= matrix.predicted(i) * matrix.observed(i);
            predicted -= matrix.predicted(i) * matrix.predicted(i);
            observed -= matrix.observed(i) * matrix.observed(i);
        }
        if (all > 0 && (predicted <= 0 || observed <= 0)) {
            return 0;
        }
        // Two roots, because the product of four counts of samples may be larger than the numbers that are exact.
        return covariance / (Math.sqrt(predicted) * Math.sqrt(observed));
    }
}
