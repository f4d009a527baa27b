package dev.gradus.simd.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies blocks of double matrices into panels, in the order in which {@link DoublePackedTiles} read them. */
final class DoublePacking {

    private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;
    private static final int LANES = DOUBLES.length();
    private static final int ROWS = DoublePackedTiles.ROWS;
    private static final int COLUMNS = DoublePanels.COLUMNS;

    private DoublePacking() {}

    /** The rows of a tile of A, interleaved; of rows that are not there, the last one takes the place. */
    static void rows(int depth, int rows, double[] a, int aAt, int aRow, int aColumn, double[] panel, int panelAt) {
        int a0 = aAt;
        int a1 = aAt + Math.min(1, rows - 1) * aRow;
        int a2 = aAt + Math.min(2, rows - 1) * aRow;
        int a3 = aAt + Math.min(3, rows - 1) * aRow;
        int a4 = aAt + Math.min(4, rows - 1) * aRow;
        int a5 = aAt + Math.min(5, rows - 1) * aRow;
        int a6 = aAt + Math.min(6, rows - 1) * aRow;
        int a7 = aAt + Math.min(7, rows - 1) * aRow;
        if (aColumn == 1) {
            // The compiler drops the checks of indices that move by one.
            for (int p = 0; p < depth; p++) {
                panel[panelAt + p * ROWS] = a[a0 + p];
                panel[panelAt + p * ROWS + 1] = a[a1 + p];
                panel[panelAt + p * ROWS + 2] = a[a2 + p];
                panel[panelAt + p * ROWS + 3] = a[a3 + p];
                if (ROWS == 8) {
                    panel[panelAt + p * ROWS + 4] = a[a4 + p];
                    panel[panelAt + p * ROWS + 5] = a[a5 + p];
                    panel[panelAt + p * ROWS + 6] = a[a6 + p];
                    panel[panelAt + p * ROWS + 7] = a[a7 + p];
                }
            }
            return;
        }
        int offset = 0;
        for (int p = 0; p < depth; p++) {
            panel[panelAt + p * ROWS] = a[a0 + offset];
            panel[panelAt + p * ROWS + 1] = a[a1 + offset];
            panel[panelAt + p * ROWS + 2] = a[a2 + offset];
            panel[panelAt + p * ROWS + 3] = a[a3 + offset];
            if (ROWS == 8) {
                panel[panelAt + p * ROWS + 4] = a[a4 + offset];
                panel[panelAt + p * ROWS + 5] = a[a5 + offset];
                panel[panelAt + p * ROWS + 6] = a[a6 + offset];
                panel[panelAt + p * ROWS + 7] = a[a7 + offset];
            }
            offset += aColumn;
        }
    }

    /** Vectors of rows of B, two in a row, of which the second lies {@code bNext} after the first. */
    static void contiguous(int depth, double[] b, int bAt, int bNext, int bRow, double[] panel, int panelAt) {
        int from = bAt;
        int to = panelAt;
        for (int p = 0; p < depth; p++) {
            DoubleVector.fromArray(DOUBLES, b, from).intoArray(panel, to);
            DoubleVector.fromArray(DOUBLES, b, from + bNext).intoArray(panel, to + LANES);
            from += bRow;
            to += COLUMNS;
        }
    }

    /** One vector of each row of B, where B's columns are contiguous. */
    static void transposed(int depth, double[] b, int bAt, int bColumn, double[] panel, int panelAt) {
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

    private static void transposeEight(int depth, double[] b, int b0, int bColumn, double[] panel, int to) {
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
    static void narrow(int depth, int columns, double[] b, int bAt, int bRow, int bColumn, double[] panel) {
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
