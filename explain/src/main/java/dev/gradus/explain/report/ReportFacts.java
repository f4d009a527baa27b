package dev.gradus.explain.report;

import dev.gradus.api.Component;
import dev.gradus.api.data.Data;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a report needs to know beside the training itself.
 *
 * @param name what was trained
 * @param parts data to judge the network by, by name in order: {@code training}, {@code validation}, {@code test}; its
 *     pictures are of the last one
 * @param experiment the experiment as it stands in its file, or as near to it as there is; empty for none
 * @param words says what a part is, with its settings
 * @param environment what it ran on, and how to run it again: short names and values, in order
 */
public record ReportFacts(
        String name,
        Map<String, Data> parts,
        String experiment,
        Function<Component, String> words,
        Map<String, String> environment) {

    /** Copies the maps; orders are kept. */
    public ReportFacts {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
}
