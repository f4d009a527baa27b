package dev.gradus.core.network;

import dev.gradus.api.network.ParameterInfo;
import dev.gradus.core.optimizer.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of the parameter vector are trained.
 *
 * @param ranges ascending, neighbours joined
 */
record TrainedRanges(List<Range> ranges) {

    /** Finds the parameters that the names and globs mean; each of them must mean at least one. */
    static TrainedRanges of(List<String> globs, ParameterStore store) {
        List<Range> ranges = new ArrayList<>();
        for (ParameterInfo info : ParameterGlobs.select(globs, "training.trainable", store)) {
            int from = store.offset(info.name());
            join(ranges, new Range(from, from + info.size()));
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

    /** Returns whether a place in the vector is trained. */
    boolean contains(int place) {
        return ranges.stream().anyMatch(range -> range.from() <= place && place < range.to());
    }
}
