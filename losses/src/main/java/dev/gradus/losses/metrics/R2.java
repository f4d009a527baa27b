package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import java.util.Arrays;

/**
 * R², the coefficient of determination: 1 − Σ (observed − predicted)² / Σ (observed − mean)², the mean over the
 * targets.
 *
 * <p>1 is perfect; 0 is as good as always predicting the mean of the data measured, and below 0 is worse. It is not
 * defined where a target is constant, as with one sample.
 */
@Description("share of the variance that is explained")
public record R2() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public void check(Task task) {
        Suitable.requireRegression(this, task, "accuracy or log_loss");
    }

    @Override
    public int defaultPlace(Task task) {
        return task.isRegression() ? 1 : 0;
    }

    @Override
    public Tally start(Task task) {
        return new R2Tally(task.targets().size());
    }

    /** Mean and squared deviations by Welford's method, which does not cancel; weighted as by West (1979). */
    private static final class R2Tally implements Tally {

        private final double[] mean;
        private final double[] deviations;
        private final double[] residuals;
        private double weights;

        R2Tally(int outputs) {
            mean = new double[outputs];
            deviations = new double[outputs];
            residuals = new double[outputs];
        }

        @Override
        public void reset() {
            Arrays.fill(mean, 0);
            Arrays.fill(deviations, 0);
            Arrays.fill(residuals, 0);
            weights = 0;
        }

        @Override
        public void add(double[] predicted, double[] observed, double weight) {
            if (weight == 0) {
                return;
            }
            weights += weight;
            for (int i = 0; i < mean.length; i++) {
                double residual = observed[i] - predicted[i];
                residuals[i] += weight * residual * residual;
                double deviation = observed[i] - mean[i];
                mean[i] += weight * deviation / weights;
                deviations[i] += weight * deviation * (observed[i] - mean[i]);
            }
        }

        @Override
        public double value() {
            double sum = 0;
            for (int i = 0; i < mean.length; i++) {
                if (deviations[i] == 0) {
                    return Double.NaN;
                }
                sum += 1 - residuals[i] / deviations[i];
            }
            return sum / mean.length;
        }
    }
}
