package dev.gradus.core.network;

import java.util.Map;

/** The share of samples whose most probable class is the observed one. */
final class ClassAccuracy implements Metrics {

    private long right;
    private long all;

    @Override
    public void add(double[] predicted, double[] observed) {
        all++;
        if (largest(predicted) == largest(observed)) {
            right++;
        }
    }

    private static int largest(double[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public Map<String, Double> results() {
        return Map.of("accuracy", (double) right / all);
    }
}
