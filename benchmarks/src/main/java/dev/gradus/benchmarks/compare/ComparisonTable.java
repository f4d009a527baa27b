package dev.gradus.benchmarks.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The results as a table in Markdown: medians and ranges in microseconds, and how far ahead Gradus is. */
final class ComparisonTable {

    private static final String LACKING = "–";

    private final List<Contestant> contestants;
    private final Map<Workload, Rounds.Results> results;
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    ComparisonTable(List<Contestant> contestants, Map<Workload, Rounds.Results> results) {
        this.contestants = contestants;
        this.results = results;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        row(text, "µs", contestants.stream().map(Contestant::label).toList(), "Gradus is");
        row(text, "---", contestants.stream().map(c -> "---").toList(), "---");
        results.forEach((workload, r) -> rowOf(text, "step " + name(workload), r, r.training()));
        results.forEach((workload, r) -> rowOf(text, "prediction " + workload.network(), r, r.predicting()));
        text.append('\n');
        notes.forEach(
                (note, number) -> text.append(number).append(": ").append(note).append("  \n"));
        results.forEach((workload, r) -> r.failures()
                .forEach((c, why) -> text.append(c.label())
                        .append(" failed on ")
                        .append(workload.network())
                        .append(": ")
                        .append(why)
                        .append("  \n")));
        return text.toString();
    }

    private static String name(Workload workload) {
        return workload.network() + ", " + workload.description();
    }

    private static void row(StringBuilder text, String first, List<String> cells, String last) {
        text.append("| ").append(first).append(" | ").append(String.join(" | ", cells));
        text.append(" | ").append(last).append(" |\n");
    }

    private void rowOf(StringBuilder text, String first, Rounds.Results r, Map<Contestant, Timing> timings) {
        List<String> cells = contestants.stream()
                .map(c -> timings.containsKey(c)
                        ? timings.get(c) + mark(r.departures().get(c))
                        : LACKING)
                .toList();
        row(text, first, cells, lead(timings));
    }

    private String mark(String departure) {
        if (departure == null || departure.isEmpty()) {
            return "";
        }
        return " [" + notes.computeIfAbsent(departure, note -> notes.size() + 1) + "]";
    }

    /** Returns the time of the fastest peer divided by that of Gradus in float32. */
    private String lead(Map<Contestant, Timing> timings) {
        Optional<Timing> own = contestants.stream()
                .filter(Contestant::isGradus)
                .map(timings::get)
                .filter(Objects::nonNull)
                .findFirst();
        Optional<Contestant> fastest = timings.keySet().stream()
                .filter(c -> !c.isGradus())
                .min(Comparator.comparingDouble(c -> timings.get(c).median()));
        if (own.isEmpty() || fastest.isEmpty()) {
            return LACKING;
        }
        double ratio = timings.get(fastest.get()).median() / own.get().median();
        return String.format(
                Locale.ROOT, "**%.1f ×** (%s)", ratio, fastest.get().label());
    }
}
