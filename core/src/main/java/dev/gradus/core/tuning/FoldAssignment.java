package dev.gradus.core.tuning;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import dev.gradus.core.data.Split;
import dev.gradus.core.random.Shuffle;
import dev.gradus.core.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sample is in which fold: they are dealt like cards after shuffling, so that sizes differ by one at most; with
 * shares, class after class.
 */
public final class FoldAssignment {

    private final Data data;
    private final int[] foldOf;

    /**
     * Deals the samples.
     *
     * @param folds how many folds
     * @param shares whether every fold gets its share of each class, that is of each row of targets
     * @param seed decides alone
     */
    public FoldAssignment(Data data, int folds, boolean shares, long seed) {
        Check.require(
                folds <= data.rows(),
                "folds: %s of them from %s samples; there can be at most one for each sample",
                folds,
                data.rows());
        this.data = data;
        this.foldOf = new int[data.rows()];
        int[] order = Shuffle.order(data.rows(), Streams.stream(seed, "folds"));
        int place = 0;
        for (int row : shares ? byClass(order) : order) {
            foldOf[row] = place % folds;
            place++;
        }
    }

    /** Returns the same rows, all of a class together; within each the order stays. */
    private int[] byClass(int[] order) {
        Map<List<Double>, List<Integer>> classes = new LinkedHashMap<>();
        double[] targets = new double[data.targets().size()];
        for (int row : order) {
            data.readTargets(row, targets);
            List<Double> key = Arrays.stream(targets).boxed().toList();
            classes.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
        }
        return classes.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns the samples outside of a fold to train on, and those in it; both in the order of the data. */
    public Split split(int fold) {
        return new Split(rows(fold, false), rows(fold, true));
    }

    private Data rows(int fold, boolean inside) {
        int[] rows = new int[foldOf.length];
        int count = 0;
        for (int row = 0; row < foldOf.length; row++) {
            if ((foldOf[row] == fold) == inside) {
                rows[count++] = row;
            }
        }
        return Split.rows(data, Arrays.copyOf(rows, count));
    }
}
