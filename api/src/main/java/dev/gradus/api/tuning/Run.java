package dev.gradus.api.tuning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of one of many trainings.
 *
 * @param seed the seed of its network
 * @param fold which fold was held back, counted from 1; 0 if the run is not part of a cross-validation
 * @param samples how many samples were held back and predicted
 * @param epochs how many epochs ran; of a run that failed, how many before
 * @param figures loss and metrics on the samples held back, by name; empty if the run failed
 * @param failure why there are no figures; empty if there are
 */
public record Run(long seed, int fold, int samples, int epochs, Map<String, Double> figures, String failure) {

    /** The name of the loss among the figures. */
    public static final String LOSS = "loss";

    /** Copies the map. */
    public Run {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Returns whether the run ended without figures, because training diverged. */
    public boolean failed() {
        return !failure.isEmpty();
    }
}
