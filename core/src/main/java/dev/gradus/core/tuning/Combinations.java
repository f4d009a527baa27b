package dev.gradus.core.tuning;

import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tuning.Vary;
import dev.gradus.core.random.Streams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The combinations of values that a search tries. */
public final class Combinations {

    /** How often a combination that was drawn before is drawn again: where few are left, chance may not find them. */
    private static final int MOST_DRAWS_FOR_EACH = 100;

    private Combinations() {}

    /** Returns all combinations; the last setting changes fastest. */
    public static List<Map<String, String>> all(List<Vary> varied) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Vary one : varied) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String value : Variation.of(one).grid()) {
                    Map<String, String> more = new LinkedHashMap<>(combination);
                    more.put(one.path(), value);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /**
     * Returns combinations drawn by chance, all different; fewer than asked for where there are no more.
     *
     * <p>Every setting is drawn from a stream of its own, so that one more of them does not change the others, and more
     * draws begin with the same.
     */
    public static List<Map<String, String>> drawn(List<Vary> varied, int count, long seed) {
        List<RandomStream> streams = varied.stream()
                .map(one -> Streams.stream(seed, "search/" + one.path()))
                .toList();
        List<Variation> variations = varied.stream().map(Variation::of).toList();
        Set<Map<String, String>> drawn = new LinkedHashSet<>();
        for (long draws = 0; drawn.size() < count && draws < (long) count * MOST_DRAWS_FOR_EACH; draws++) {
            Map<String, String> combination = new LinkedHashMap<>();
            for (int i = 0; i < variations.size(); i++) {
                Variation one = variations.get(i);
                combination.put(one.path(), one.at(streams.get(i).nextDouble()));
            }
            drawn.add(combination);
        }
        return List.copyOf(drawn);
    }
}
