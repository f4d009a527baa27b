package dev.gradus.api.network;

import dev.gradus.api.metric.ConfusionMatrix;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How good predictions are.
 *
 * @param loss the loss over all samples, in the network's (scaled) units
 * @param metrics by the names of their figures, in the targets' units; NaN where a metric is not defined
 * @param confusionMatrix which class was taken for which, if every sample is in exactly one class
 */
public record Evaluation(double loss, Map<String, Double> metrics, Optional<ConfusionMatrix> confusionMatrix) {

    /** Copies the map. */
    public Evaluation {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
