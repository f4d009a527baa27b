package dev.gradus.core.data;

import dev.gradus.api.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of numbers in as few bytes as hold them exactly, to which rows are added.
 *
 * <p>Rows are kept in blocks, so that growing copies nothing. A block is of floats until a number comes that is not
 * one; then it, and those after it, are of doubles. Pixels and other whole numbers so take half the memory.
 */
final class GrowingTable {

    private static final int VALUES_PER_BLOCK = 1 << 16;

    private final int width;
    /** A block holds 2 to the power of this rows. */
    private final int shift;

    private final List<float[]> floats = new ArrayList<>();
    /** Null where the block is of floats. */
    private final List<double[]> doubles = new ArrayList<>();

    private boolean needsDoubles;
    private int rows;

    GrowingTable(int width) {
        this.width = width;
        int rowsPerBlock = Math.max(1, VALUES_PER_BLOCK / Math.max(1, width));
        this.shift = 31 - Integer.numberOfLeadingZeros(rowsPerBlock);
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    void add(double[] row) {
        Check.require(rows < Integer.MAX_VALUE, "data: more than %s rows; use fewer at a time", Integer.MAX_VALUE);
        int block = rows >>> shift;
        int start = (rows & mask()) * width;
        if (start == 0 && block == floats.size()) {
            floats.add(needsDoubles ? null : new float[width << shift]);
            doubles.add(needsDoubles ? new double[width << shift] : null);
        }
        if (doubles.get(block) == null && !areFloats(row)) {
            widen(block, start);
        }
        double[] wide = doubles.get(block);
        if (wide != null) {
            System.arraycopy(row, 0, wide, start, width);
        } else {
            float[] narrow = floats.get(block);
            for (int i = 0; i < width; i++) {
                narrow[start + i] = (float) row[i];
            }
        }
        rows++;
    }

    private boolean areFloats(double[] row) {
        for (int i = 0; i < width; i++) {
            if ((float) row[i] != row[i] && !Double.isNaN(row[i])) {
                return false;
            }
        }
        return true;
    }

    private void widen(int block, int filled) {
        float[] narrow = floats.set(block, null);
        double[] wide = new double[narrow.length];
        for (int i = 0; i < filled; i++) {
            wide[i] = narrow[i];
        }
        doubles.set(block, wide);
        needsDoubles = true;
    }

    /** Replaces whole numbers in a column by others; missing ones stay. */
    void translate(int column, int[] others) {
        for (int row = 0; row < rows; row++) {
            int block = row >>> shift;
            int place = (row & mask()) * width + column;
            double[] wide = doubles.get(block);
            double value = wide != null ? wide[place] : floats.get(block)[place];
            if (!Double.isNaN(value) && wide != null) {
                wide[place] = others[(int) value];
            } else if (!Double.isNaN(value)) {
                floats.get(block)[place] = others[(int) value];
            }
        }
    }

    /** Gives back the memory that was kept for more rows. */
    void trim() {
        int last = floats.size() - 1;
        int used = (rows - (last << shift)) * width;
        if (last >= 0 && floats.get(last) != null) {
            floats.set(last, Arrays.copyOf(floats.get(last), used));
        } else if (last >= 0) {
            doubles.set(last, Arrays.copyOf(doubles.get(last), used));
        }
    }

    /** Copies some columns of a row. */
    void read(int row, int firstColumn, int count, double[] into) {
        int block = row >>> shift;
        int start = (row & mask()) * width + firstColumn;
        double[] wide = doubles.get(block);
        if (wide != null) {
            System.arraycopy(wide, start, into, 0, count);
            return;
        }
        float[] narrow = floats.get(block);
        for (int i = 0; i < count; i++) {
            into[i] = narrow[start + i];
        }
    }

    /** Returns one value. */
    double value(int row, int column) {
        int block = row >>> shift;
        int place = (row & mask()) * width + column;
        double[] wide = doubles.get(block);
        return wide != null ? wide[place] : floats.get(block)[place];
    }

    private int mask() {
        return (1 << shift) - 1;
    }
}
