package dev.gradus.simd.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of products of floats whose B is packed and whose A is read where it is, row by row: as in
 * {@link FloatPackedTiles}, but each row of A has an index of its own.
 */
final class FloatRowPanelTiles {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int LANES = FLOATS.length();

    /**
     * Rows of a tile. With eight, the compiler runs out of registers for their indices; with tiles of three or four
     * vectors, of which it loads all elements of A first, it runs out of those for sums.
     */
    static final int ROWS = Lanes.HAS_MANY_REGISTERS ? 7 : 4;

    private FloatRowPanelTiles() {}

    /**
     * Works off a tile. In S and C the second vector of a row lies {@code next} after the first.
     *
     * @param rows how many rows there are, at most {@link #ROWS}
     */
    static void tile(
            int depth,
            int rows,
            float[] a,
            int aAt,
            int aRow,
            float[] b,
            int bAt,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow,
            int next) {
        if (Lanes.HAS_MANY_REGISTERS) {
            sevenByTwo(depth, rows, a, aAt, aRow, b, bAt, s, sAt, sRow, c, cAt, cRow, next);
        } else {
            int bRow = FloatPanels.COLUMNS;
            FloatDirectTiles.fourByTwo(
                    depth, rows, a, aAt, aRow, 1, b, bAt, bRow, LANES, s, sAt, sRow, next, c, cAt, cRow, next);
        }
    }

    private static void sevenByTwo(
            int depth,
            int rows,
            float[] a,
            int aAt,
            int aRow,
            float[] b,
            int bAt,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow,
            int next) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        int r6 = Math.min(6, rows - 1);
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt);
        FloatVector c01 = FloatVector.fromArray(FLOATS, s, sAt + next);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + next);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow);
        FloatVector c21 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + next);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow);
        FloatVector c31 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + next);
        FloatVector c40 = FloatVector.fromArray(FLOATS, s, sAt + r4 * sRow);
        FloatVector c41 = FloatVector.fromArray(FLOATS, s, sAt + r4 * sRow + next);
        FloatVector c50 = FloatVector.fromArray(FLOATS, s, sAt + r5 * sRow);
        FloatVector c51 = FloatVector.fromArray(FLOATS, s, sAt + r5 * sRow + next);
        FloatVector c60 = FloatVector.fromArray(FLOATS, s, sAt + r6 * sRow);
        FloatVector c61 = FloatVector.fromArray(FLOATS, s, sAt + r6 * sRow + next);
        int a1 = aAt + r1 * aRow;
        int a2 = aAt + r2 * aRow;
        int a3 = aAt + r3 * aRow;
        int a4 = aAt + r4 * aRow;
        int a5 = aAt + r5 * aRow;
        int a6 = aAt + r6 * aRow;
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bAt + p * (2 * LANES));
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, bAt + p * (2 * LANES) + LANES);
            FloatVector a0All = FloatVector.broadcast(FLOATS, a[aAt + p]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            FloatVector a1All = FloatVector.broadcast(FLOATS, a[a1 + p]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            FloatVector a2All = FloatVector.broadcast(FLOATS, a[a2 + p]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            FloatVector a3All = FloatVector.broadcast(FLOATS, a[a3 + p]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
            FloatVector a4All = FloatVector.broadcast(FLOATS, a[a4 + p]);
            c40 = a4All.fma(b0, c40);
            c41 = a4All.fma(b1, c41);
            FloatVector a5All = FloatVector.broadcast(FLOATS, a[a5 + p]);
            c50 = a5All.fma(b0, c50);
            c51 = a5All.fma(b1, c51);
            FloatVector a6All = FloatVector.broadcast(FLOATS, a[a6 + p]);
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
