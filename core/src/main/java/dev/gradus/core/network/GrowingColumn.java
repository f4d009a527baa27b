package dev.gradus.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A figure of epoch after epoch. A tiny network has ten million epochs a second, so nothing is copied when there are
 * more, and a figure that never changes, as the learning rate often, takes no memory.
 */
final class GrowingColumn {

    private static final int FIRST_BLOCK = 1 << 10;

    /** Values in a block: small enough that collectors do not put each into a place of its own. */
    private static final int MOST_IN_BLOCK = 1 << 15;

    private final List<double[]> fullBlocks = new ArrayList<>();
    private double[] block = {};
    private int used;
    private int size;
    private double last;
    private boolean constant = true;

    /** Adds the value of an epoch. */
    void add(double value) {
        if (constant && size > 0 && Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(last)) {
            constant = false;
            for (int i = 0; i < size; i++) {
                store(last, i);
            }
        }
        if (!constant) {
            store(value, size);
        }
        last = value;
        size++;
    }

    private void store(double value, int before) {
        if (used == block.length) {
            if (used > 0) {
                fullBlocks.add(block);
            }
            block = new double[Math.max(FIRST_BLOCK, Math.min(MOST_IN_BLOCK, before))];
            used = 0;
        }
        block[used++] = value;
    }

    int size() {
        return size;
    }

    /** Returns the value of the last epoch; there must be one. */
    double last() {
        return last;
    }

    /** Returns all values, in an array of the caller's own. */
    double[] values() {
        double[] values = new double[size];
        if (constant) {
            Arrays.fill(values, last);
            return values;
        }
        int at = 0;
        for (double[] full : fullBlocks) {
            System.arraycopy(full, 0, values, at, full.length);
            at += full.length;
        }
        System.arraycopy(block, 0, values, at, used);
        return values;
    }
}
