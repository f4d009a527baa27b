package dev.gradus.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The places where parts were looked for, in order, and what went wrong in each. */
final class Searched {

    private final Map<String, List<String>> failures = new LinkedHashMap<>();

    void place(String place) {
        failures.computeIfAbsent(place, p -> new ArrayList<>());
    }

    void failure(String place, String cause) {
        place(place);
        List<String> causes = failures.get(place);
        if (!causes.contains(cause)) {
            causes.add(cause);
        }
    }

    /** Returns one line for each failure. */
    List<String> problems() {
        return failures.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(cause -> entry.getKey() + ": " + cause))
                .toList();
    }

    /** Returns them for a look-up that failed: {@code class path, plugins/acme.jar (failed: …)}. */
    String text() {
        return failures.entrySet().stream()
                .map(entry -> entry.getValue().isEmpty()
                        ? entry.getKey()
                        : entry.getKey() + " (failed: " + String.join("; ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }
}
