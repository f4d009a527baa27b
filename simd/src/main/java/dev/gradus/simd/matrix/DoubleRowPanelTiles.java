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
     * Rows of a tile. With eight, which fit into the vector registers of 512 bits too, the compiler runs out of
     * registers for the indices and loses a tenth; six lose nothing against packed rows.
     */
    static final int ROWS = Lanes.HAS_MANY_REGISTERS ? 6 : 4;

    private DoubleRowPanelTiles() {}

    /**
     * Works off a tile. In S and C the second vector of a row lies {@code sNext} and {@code cNext} after the first.
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
            int sNext,
            double[] c,
            int cAt,
            int cRow,
            int cNext) {
        if (Lanes.HAS_MANY_REGISTERS) {
            sixByTwo(depth, rows, a, aAt, aRow, b, bAt, s, sAt, sRow, sNext, c, cAt, cRow, cNext);
        } else {
            int bRow = DoublePanels.COLUMNS;
            DoubleDirectTiles.fourByTwo(
                    depth, rows, a, aAt, aRow, 1, b, bAt, bRow, LANES, s, sAt, sRow, sNext, c, cAt, cRow, cNext);
        }
    }

    private static void sixByTwo(
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
            int sNext,
            double[] c,
            int cAt,
            int cRow,
            int cNext) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        DoubleVector c00 = DoubleVector.fromArray(DOUBLES, s, sAt);
        DoubleVector c01 = DoubleVector.fromArray(DOUBLES, s, sAt + sNext);
        DoubleVector c10 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow);
        DoubleVector c11 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow + sNext);
        DoubleVector c20 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow);
        DoubleVector c21 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow + sNext);
        DoubleVector c30 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow);
        DoubleVector c31 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow + sNext);
        DoubleVector c40 = DoubleVector.fromArray(DOUBLES, s, sAt + r4 * sRow);
        DoubleVector c41 = DoubleVector.fromArray(DOUBLES, s, sAt + r4 * sRow + sNext);
        DoubleVector c50 = DoubleVector.fromArray(DOUBLES, s, sAt + r5 * sRow);
        DoubleVector c51 = DoubleVector.fromArray(DOUBLES, s, sAt + r5 * sRow + sNext);
        int a1 = aAt + r1 * aRow;
        int a2 = aAt + r2 * aRow;
        int a3 = aAt + r3 * aRow;
        int a4 = aAt + r4 * aRow;
        int a5 = aAt + r5 * aRow;
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
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + cNext);
        c10.intoArray(c, cAt + r1 * cRow);
        c11.intoArray(c, cAt + r1 * cRow + cNext);
        c20.intoArray(c, cAt + r2 * cRow);
        c21.intoArray(c, cAt + r2 * cRow + cNext);
        c30.intoArray(c, cAt + r3 * cRow);
        c31.intoArray(c, cAt + r3 * cRow + cNext);
        c40.intoArray(c, cAt + r4 * cRow);
        c41.intoArray(c, cAt + r4 * cRow + cNext);
        c50.intoArray(c, cAt + r5 * cRow);
        c51.intoArray(c, cAt + r5 * cRow + cNext);
    }
}
