package dev.gradus.core.network;

import java.util.Map;

/** The share of outputs on the right side of one half. */
final class YesNoAccuracy implements Metrics {

    private static final double THRESHOLD = 0.5;

    private long right;
    private long all;

    @Override
    public void add(double[] predicted, double[] observed) {
        for (int i = 0; i < predicted.length; i++) {
            all++;
            if (predicted[i] > THRESHOLD == observed[i] > THRESHOLD) {
                right++;
            }
        }
    }

    @Override
    public Map<String, Double> results() {
        return Map.of("accuracy", (double) right / all);
    }
}
