package dev.gradus.core.tuning;

import dev.gradus.api.data.Data;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Fit;
import java.util.List;

/**
 * A network that has been trained, and what to judge it by.
 *
 * @param held samples that it has not been trained on
 * @param metrics what to measure on them
 */
public record Trained(Network network, Fit fit, Data held, List<Metric> metrics) {}
