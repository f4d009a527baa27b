package dev.gradus.simd.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies blocks of float matrices into the order in which {@link FloatPackedTiles} read them. */
final class FloatPacking {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int LANES = FLOATS.length();
    private static final int ROWS = FloatPackedTiles.ROWS;
    private static final int COLUMNS = FloatPanels.COLUMNS;
    private static final int GROUP = FloatPackedTiles.GROUP;

    /** Rows of B, or columns of A, that are copied at a time: each is a stream of its own from memory. */
    private static final int STREAMS = 8;

    private FloatPacking() {}

    /** Groups of rows of A, whose rows are contiguous; of rows that are not there, the last one takes the place. */
    static void rows(int depth, int rows, float[] a, int aAt, int aRow, float[] packed) {
        for (int row = 0; row < rows; row += ROWS) {
            int to = row / GROUP * GROUP * depth + row % GROUP;
            if (ROWS == 8) {
                eightRows(depth, rows - row, a, aAt + row * aRow, aRow, packed, to);
            } else {
                fourRows(depth, rows - row, a, aAt + row * aRow, aRow, packed, to);
            }
        }
    }

    private static void eightRows(int depth, int rows, float[] a, int aAt, int aRow, float[] packed, int to) {
        int a1 = aAt + Math.min(1, rows - 1) * aRow;
        int a2 = aAt + Math.min(2, rows - 1) * aRow;
        int a3 = aAt + Math.min(3, rows - 1) * aRow;
        int a4 = aAt + Math.min(4, rows - 1) * aRow;
        int a5 = aAt + Math.min(5, rows - 1) * aRow;
        int a6 = aAt + Math.min(6, rows - 1) * aRow;
        int a7 = aAt + Math.min(7, rows - 1) * aRow;
        // The compiler drops the checks of indices that move by one.
        for (int p = 0; p < depth; p++) {
            packed[to + p * GROUP] = a[aAt + p];
            packed[to + p * GROUP + 1] = a[a1 + p];
            packed[to + p * GROUP + 2] = a[a2 + p];
            packed[to + p * GROUP + 3] = a[a3 + p];
            packed[to + p * GROUP + 4] = a[a4 + p];
            packed[to + p * GROUP + 5] = a[a5 + p];
            packed[to + p * GROUP + 6] = a[a6 + p];
            packed[to + p * GROUP + 7] = a[a7 + p];
        }
    }

    private static void fourRows(int depth, int rows, float[] a, int aAt, int aRow, float[] packed, int to) {
        int a1 = aAt + Math.min(1, rows - 1) * aRow;
        int a2 = aAt + Math.min(2, rows - 1) * aRow;
        int a3 = aAt + Math.min(3, rows - 1) * aRow;
        for (int p = 0; p < depth; p++) {
            packed[to + p * GROUP] = a[aAt + p];
            packed[to + p * GROUP + 1] = a[a1 + p];
            packed[to + p * GROUP + 2] = a[a2 + p];
            packed[to + p * GROUP + 3] = a[a3 + p];
        }
    }

    /**
     * Groups of rows of A, whose columns are contiguous; of rows that are not there, the last one takes the place.
     *
     * @param rowsThere how many rows there are from the first that is packed to A's end
     */
    static void columns(int depth, int rows, int rowsThere, float[] a, int aAt, int aColumn, float[] packed) {
        for (int p = 0; p < depth; p += STREAMS) {
            int streams = Math.min(STREAMS, depth - p);
            for (int row = 0; row < rows; row += GROUP) {
                int from = aAt + p * aColumn + row;
                int to = row * depth + p * GROUP;
                if (row + GROUP <= rowsThere) {
                    wholeGroup(streams, a, from, aColumn, packed, to);
                } else {
                    partOfGroup(streams, rowsThere - row, a, from, aColumn, packed, to);
                }
            }
        }
    }

    private static void wholeGroup(int depth, float[] a, int aAt, int aColumn, float[] packed, int packedAt) {
        int from = aAt;
        int to = packedAt;
        for (int p = 0; p < depth; p++) {
            for (int i = 0; i < GROUP; i += LANES) {
                FloatVector.fromArray(FLOATS, a, from + i).intoArray(packed, to + i);
            }
            from += aColumn;
            to += GROUP;
        }
    }

    private static void partOfGroup(
            int depth, int rows, float[] a, int aAt, int aColumn, float[] packed, int packedAt) {
        for (int p = 0; p < depth; p++) {
            for (int i = 0; i < GROUP; i++) {
                packed[packedAt + p * GROUP + i] = a[aAt + p * aColumn + Math.min(i, rows - 1)];
            }
        }
    }

    /**
     * Some panels of B, whose rows are contiguous, one behind the other.
     *
     * @param columns how many columns B has in all
     */
    static void copied(
            int depth, int firstPanel, int endPanel, int columns, float[] b, int bAt, int bRow, float[] panels) {
        for (int p = 0; p < depth; p += STREAMS) {
            int streams = Math.min(STREAMS, depth - p);
            int from = bAt + p * bRow;
            int to = p * COLUMNS;
            for (int panel = firstPanel; panel < endPanel; panel++) {
                int first = FloatPanels.first(panel, columns);
                int next = FloatPanels.second(panel, columns) - first;
                twoVectors(streams, b, from + first, next, bRow, panels, to);
                to += COLUMNS * depth;
            }
        }
    }

    private static void twoVectors(int depth, float[] b, int bAt, int bNext, int bRow, float[] panel, int panelAt) {
        int from = bAt;
        int to = panelAt;
        for (int p = 0; p < depth; p++) {
            FloatVector.fromArray(FLOATS, b, from).intoArray(panel, to);
            FloatVector.fromArray(FLOATS, b, from + bNext).intoArray(panel, to + LANES);
            from += bRow;
            to += COLUMNS;
        }
    }

    /**
     * Some panels of B, whose columns are contiguous, one behind the other.
     *
     * @param columns how many columns B has in all
     */
    static void transposed(
            int depth, int firstPanel, int endPanel, int columns, float[] b, int bAt, int bColumn, float[] panels) {
        int to = 0;
        for (int panel = firstPanel; panel < endPanel; panel++) {
            oneTransposed(depth, b, bAt + FloatPanels.first(panel, columns) * bColumn, bColumn, panels, to);
            oneTransposed(depth, b, bAt + FloatPanels.second(panel, columns) * bColumn, bColumn, panels, to + LANES);
            to += COLUMNS * depth;
        }
    }

    private static void oneTransposed(int depth, float[] b, int bAt, int bColumn, float[] panel, int panelAt) {
        int lane = 0;
        for (; lane + 7 < LANES; lane += 8) {
            transposeEight(depth, b, bAt + lane * bColumn, bColumn, panel, panelAt + lane);
        }
        for (; lane < LANES; lane++) {
            int from = bAt + lane * bColumn;
            int to = panelAt + lane;
            for (int p = 0; p < depth; p++) {
                panel[to + p * COLUMNS] = b[from + p];
            }
        }
    }

    private static void transposeEight(int depth, float[] b, int b0, int bColumn, float[] panel, int to) {
        int b1 = b0 + bColumn;
        int b2 = b1 + bColumn;
        int b3 = b2 + bColumn;
        int b4 = b3 + bColumn;
        int b5 = b4 + bColumn;
        int b6 = b5 + bColumn;
        int b7 = b6 + bColumn;
        for (int p = 0; p < depth; p++) {
            panel[to + p * COLUMNS] = b[b0 + p];
            panel[to + p * COLUMNS + 1] = b[b1 + p];
            panel[to + p * COLUMNS + 2] = b[b2 + p];
            panel[to + p * COLUMNS + 3] = b[b3 + p];
            panel[to + p * COLUMNS + 4] = b[b4 + p];
            panel[to + p * COLUMNS + 5] = b[b5 + p];
            panel[to + p * COLUMNS + 6] = b[b6 + p];
            panel[to + p * COLUMNS + 7] = b[b7 + p];
        }
    }

    /** The columns of B, fewer than a vector has, filled up with zeros. */
    static void narrow(int depth, int columns, float[] b, int bAt, int bRow, int bColumn, float[] panel) {
        for (int p = 0; p < depth; p++) {
            int at = p * LANES;
            for (int j = 0; j < columns; j++) {
                panel[at + j] = b[bAt + p * bRow + j * bColumn];
            }
            for (int j = columns; j < LANES; j++) {
                panel[at + j] = 0;
            }
        }
    }
}
