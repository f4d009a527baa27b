package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.core.optimizer.Range;
import dev.gradus.core.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which parts of the parameter vector are trained.
 *
 * @param ranges ascending, neighbours joined
 */
record TrainedRanges(List<Range> ranges) {

    /** Finds the parameters that the names and globs mean; each of them must mean at least one. */
    static TrainedRanges of(List<String> globs, ParameterStore store) {
        List<String> names =
                store.parameters().stream().map(ParameterInfo::name).toList();
        for (String glob : globs) {
            Check.require(
                    names.stream().anyMatch(name -> matches(glob, name)),
                    "training.trainable: '%s' matches no parameter.%s There are: %s",
                    glob,
                    Suggestions.didYouMean(glob, names),
                    String.join(", ", names));
        }
        List<Range> ranges = new ArrayList<>();
        for (ParameterInfo info : store.parameters()) {
            if (globs.stream().anyMatch(glob -> matches(glob, info.name()))) {
                int from = store.offset(info.name());
                join(ranges, new Range(from, from + info.size()));
            }
        }
        return new TrainedRanges(ranges);
    }

    private static void join(List<Range> ranges, Range next) {
        int last = ranges.size() - 1;
        if (last >= 0 && ranges.get(last).to() == next.from()) {
            ranges.set(last, new Range(ranges.get(last).from(), next.to()));
        } else {
            ranges.add(next);
        }
    }

    private static boolean matches(String glob, String name) {
        String[] literal = glob.split("\\*", -1);
        StringBuilder regex = new StringBuilder(Pattern.quote(literal[0]));
        for (int i = 1; i < literal.length; i++) {
            regex.append(".*").append(Pattern.quote(literal[i]));
        }
        return name.matches(regex.toString());
    }
}
