package dev.gradus.simd.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies blocks of double matrices into panels, in the order in which {@link DoublePackedTiles} read them. */
final class DoublePacking {

    private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;
    private static final int LANES = DOUBLES.length();

    private DoublePacking() {}

    /** Four rows of A, interleaved; of rows that are not there, the last one takes the place. */
    static void fourRows(int depth, int rows, double[] a, int aAt, int aRow, int aColumn, double[] panel, int panelAt) {
        int a1 = Math.min(1, rows - 1) * aRow;
        int a2 = Math.min(2, rows - 1) * aRow;
        int a3 = Math.min(3, rows - 1) * aRow;
        int index = aAt;
        for (int p = 0; p < depth; p++) {
            int at = panelAt + DoublePackedTiles.ROWS * p;
            panel[at] = a[index];
            panel[at + 1] = a[index + a1];
            panel[at + 2] = a[index + a2];
            panel[at + 3] = a[index + a3];
            index += aColumn;
        }
    }

    /** One vector of each row of B, into panels whose rows are {@code panelRow} apart. */
    static void vector(
            int depth, double[] b, int bAt, int bRow, int bColumn, double[] panel, int panelAt, int panelRow) {
        if (bColumn == 1) {
            copy(depth, b, bAt, bRow, panel, panelAt, panelRow);
            return;
        }
        int lane = 0;
        for (; lane + 3 < LANES; lane += 4) {
            transposeFour(depth, b, bAt + lane * bColumn, bRow, bColumn, panel, panelAt + lane, panelRow);
        }
        for (; lane < LANES; lane++) {
            for (int p = 0; p < depth; p++) {
                panel[panelAt + p * panelRow + lane] = b[bAt + lane * bColumn + p * bRow];
            }
        }
    }

    private static void copy(int depth, double[] b, int bAt, int bRow, double[] panel, int panelAt, int panelRow) {
        int from = bAt;
        int to = panelAt;
        for (int p = 0; p < depth; p++) {
            DoubleVector.fromArray(DOUBLES, b, from).intoArray(panel, to);
            from += bRow;
            to += panelRow;
        }
    }

    private static void transposeFour(
            int depth, double[] b, int bAt, int bRow, int bColumn, double[] panel, int panelAt, int panelRow) {
        int from = bAt;
        int to = panelAt;
        for (int p = 0; p < depth; p++) {
            panel[to] = b[from];
            panel[to + 1] = b[from + bColumn];
            panel[to + 2] = b[from + 2 * bColumn];
            panel[to + 3] = b[from + 3 * bColumn];
            from += bRow;
            to += panelRow;
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
