package dev.gradus.core.network;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * R², RMSE and MAE; with several targets RMSE and MAE are over all values and R² is the mean over the targets.
 *
 * <p>R² = 1 − Σ(observed − predicted)² / Σ(observed − mean)²; left out where a target is constant, as with one sample.
 */
final class RegressionMetrics implements Metrics {

    private final double[] mean;
    private final double[] squaredDeviations;
    private final double[] squaredResiduals;
    private double absoluteResiduals;
    private long count;

    RegressionMetrics(int outputs) {
        mean = new double[outputs];
        squaredDeviations = new double[outputs];
        squaredResiduals = new double[outputs];
    }

    /** Mean and squared deviations by Welford's method, which does not cancel. */
    @Override
    public void add(double[] predicted, double[] observed) {
        count++;
        for (int i = 0; i < mean.length; i++) {
            double residual = observed[i] - predicted[i];
            squaredResiduals[i] += residual * residual;
            absoluteResiduals += Math.abs(residual);
            double deviation = observed[i] - mean[i];
            mean[i] += deviation / count;
            squaredDeviations[i] += deviation * (observed[i] - mean[i]);
        }
    }

    @Override
    public Map<String, Double> results() {
        double r2 = 0;
        double squares = 0;
        boolean constant = false;
        for (int i = 0; i < mean.length; i++) {
            constant |= squaredDeviations[i] == 0;
            r2 += 1 - squaredResiduals[i] / squaredDeviations[i];
            squares += squaredResiduals[i];
        }
        double values = (double) count * mean.length;
        Map<String, Double> results = new LinkedHashMap<>();
        if (!constant) {
            results.put("r2", r2 / mean.length);
        }
        results.put("rmse", Math.sqrt(squares / values));
        results.put("mae", absoluteResiduals / values);
        return results;
    }
}
