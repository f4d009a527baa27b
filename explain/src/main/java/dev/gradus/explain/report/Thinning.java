package dev.gradus.explain.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps some of the rows of a run of unknown length, evenly spaced: when there is no room for more, every second one
 * goes, and from then on half as many come in.
 */
final class Thinning<T> {

    private final int most;
    private final List<T> kept = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int stride = 1;

    Thinning(int most) {
        this.most = most;
    }

    /** Returns whether the row at this place, counted from 0, would be kept. */
    boolean wants(int place) {
        return place % stride == 0;
    }

    void add(int place, T row) {
        kept.add(row);
        places.add(place);
        if (kept.size() >= most) {
            stride *= 2;
            for (int i = kept.size() - 1; i >= 0; i--) {
                if (places.get(i) % stride != 0) {
                    kept.remove(i);
                    places.remove(i);
                }
            }
        }
    }

    List<T> rows() {
        return List.copyOf(kept);
    }

    /** Returns the places of the rows, ascending. */
    double[] places() {
        return places.stream().mapToDouble(Integer::doubleValue).toArray();
    }
}
