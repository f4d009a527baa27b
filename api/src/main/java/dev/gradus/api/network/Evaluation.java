package dev.gradus.api.network;

import java.util.Map;

/**
 * How good predictions are.
 *
 * @param loss the loss over all samples, in the network's (scaled) units
 * @param metrics by name, in the targets' units: {@code r2, rmse, mae} for values, {@code accuracy} for classes
 */
public record Evaluation(double loss, Map<String, Double> metrics) {}
