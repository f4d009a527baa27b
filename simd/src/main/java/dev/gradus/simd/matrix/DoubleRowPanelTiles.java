package dev.gradus.simd.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of products of doubles whose B is packed and whose A is read where it is, row by row: as in
 * {@link DoublePackedTiles}, but each row of A has an index of its own.
 */
final class DoubleRowPanelTiles {

    private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;
    private static final int LANES = DOUBLES.length();

    /**
     * Rows of a tile. With eight, the compiler runs out of registers for their indices; with tiles of three or four
     * vectors, of which it loads all elements of A first, it runs out of those for sums.
     */
    static final int ROWS = Lanes.HAS_MANY_REGISTERS ? 7 : 4;

    private DoubleRowPanelTiles() {}

    /**
     * Works off a tile. In S and C the second vector of a row lies {@code next} after the first.
     *
     * @param rows how many rows there are, at most {@link #ROWS}
     */
    static void tile(
            int depth,
            int rows,
            double[] a,
            int aAt,
            int aRow,
            double[] b,
            int bAt,
            double[] s,
            int sAt,
            int sRow,
            double[] c,
            int cAt,
            int cRow,
            int next) {
        if (Lanes.HAS_MANY_REGISTERS) {
            sevenByTwo(depth, rows, a, aAt, aRow, b, bAt, s, sAt, sRow, c, cAt, cRow, next);
        } else {
            int bRow = DoublePanels.COLUMNS;
            DoubleDirectTiles.fourByTwo(
                    depth, rows, a, aAt, aRow, 1, b, bAt, bRow, LANES, s, sAt, sRow, next, c, cAt, cRow, next);
        }
    }

    private static void sevenByTwo(
            int depth,
            int rows,
            double[] a,
            int aAt,
            int aRow,
            double[] b,
            int bAt,
            double[] s,
            int sAt,
            int sRow,
            double[] c,
            int cAt,
            int cRow,
            int next) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        int r6 = Math.min(6, rows - 1);
        DoubleVector c00 = DoubleVector.fromArray(DOUBLES, s, sAt);
        DoubleVector c01 = DoubleVector.fromArray(DOUBLES, s, sAt + next);
        DoubleVector c10 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow);
        DoubleVector c11 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow + next);
        DoubleVector c20 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow);
        DoubleVector c21 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow + next);
        DoubleVector c30 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow);
        DoubleVector c31 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow + next);
        DoubleVector c40 = DoubleVector.fromArray(DOUBLES, s, sAt + r4 * sRow);
        DoubleVector c41 = DoubleVector.fromArray(DOUBLES, s, sAt + r4 * sRow + next);
        DoubleVector c50 = DoubleVector.fromArray(DOUBLES, s, sAt + r5 * sRow);
        DoubleVector c51 = DoubleVector.fromArray(DOUBLES, s, sAt + r5 * sRow + next);
        DoubleVector c60 = DoubleVector.fromArray(DOUBLES, s, sAt + r6 * sRow);
        DoubleVector c61 = DoubleVector.fromArray(DOUBLES, s, sAt + r6 * sRow + next);
        int a1 = aAt + r1 * aRow;
        int a2 = aAt + r2 * aRow;
        int a3 = aAt + r3 * aRow;
        int a4 = aAt + r4 * aRow;
        int a5 = aAt + r5 * aRow;
        int a6 = aAt + r6 * aRow;
        for (int p = 0; p < depth; p++) {
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, bAt + p * (2 * LANES));
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, b, bAt + p * (2 * LANES) + LANES);
            DoubleVector a0All = DoubleVector.broadcast(DOUBLES, a[aAt + p]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            DoubleVector a1All = DoubleVector.broadcast(DOUBLES, a[a1 + p]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            DoubleVector a2All = DoubleVector.broadcast(DOUBLES, a[a2 + p]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            DoubleVector a3All = DoubleVector.broadcast(DOUBLES, a[a3 + p]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
            DoubleVector a4All = DoubleVector.broadcast(DOUBLES, a[a4 + p]);
            c40 = a4All.fma(b0, c40);
            c41 = a4All.fma(b1, c41);
            DoubleVector a5All = DoubleVector.broadcast(DOUBLES, a[a5 + p]);
            c50 = a5All.fma(b0, c50);
            c51 = a5All.fma(b1, c51);
            DoubleVector a6All = DoubleVector.broadcast(DOUBLES, a[a6 + p]);
            c60 = a6All.fma(b0, c60);
            c61 = a6All.fma(b1, c61);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + next);
        c10.intoArray(c, cAt + r1 * cRow);
        c11.intoArray(c, cAt + r1 * cRow + next);
        c20.intoArray(c, cAt + r2 * cRow);
        c21.intoArray(c, cAt + r2 * cRow + next);
        c30.intoArray(c, cAt + r3 * cRow);
        c31.intoArray(c, cAt + r3 * cRow + next);
        c40.intoArray(c, cAt + r4 * cRow);
        c41.intoArray(c, cAt + r4 * cRow + next);
        c50.intoArray(c, cAt + r5 * cRow);
        c51.intoArray(c, cAt + r5 * cRow + next);
        c60.intoArray(c, cAt + r6 * cRow);
        c61.intoArray(c, cAt + r6 * cRow + next);
    }
}
