package dev.gradus.api.tuning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One combination of settings, and what came of it.
 *
 * @param number its place in the search, counted from 1
 * @param settings the values by path, as for {@code --set}
 * @param runs its trainings, one for each seed and fold; none if the settings are not allowed
 * @param refusal why the settings are not allowed; empty if they are
 */
public record Trial(int number, Map<String, String> settings, Runs runs, String refusal) {

    /** Copies the map. */
    public Trial {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Returns whether there was a training, and all of them ended with figures. */
    public boolean sound() {
        return refusal.isEmpty() && !runs.runs().isEmpty() && runs.failed() == 0;
    }
}
