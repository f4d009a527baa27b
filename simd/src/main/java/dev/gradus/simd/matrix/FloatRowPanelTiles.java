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
     * Rows of a tile. With eight, which fit into the vector registers of 512 bits too, the compiler runs out of
     * registers for the indices and loses a tenth; six lose nothing against packed rows.
     */
    static final int ROWS = Lanes.HAS_MANY_REGISTERS ? 6 : 4;

    private FloatRowPanelTiles() {}

    /**
     * Works off a tile. In S and C the second vector of a row lies {@code sNext} and {@code cNext} after the first.
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
            int sNext,
            float[] c,
            int cAt,
            int cRow,
            int cNext) {
        if (Lanes.HAS_MANY_REGISTERS) {
            sixByTwo(depth, rows, a, aAt, aRow, b, bAt, s, sAt, sRow, sNext, c, cAt, cRow, cNext);
        } else {
            int bRow = FloatPanels.COLUMNS;
            FloatDirectTiles.fourByTwo(
                    depth, rows, a, aAt, aRow, 1, b, bAt, bRow, LANES, s, sAt, sRow, sNext, c, cAt, cRow, cNext);
        }
    }

    private static void sixByTwo(
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
            int sNext,
            float[] c,
            int cAt,
            int cRow,
            int cNext) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt);
        FloatVector c01 = FloatVector.fromArray(FLOATS, s, sAt + sNext);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + sNext);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow);
        FloatVector c21 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + sNext);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow);
        FloatVector c31 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + sNext);
        FloatVector c40 = FloatVector.fromArray(FLOATS, s, sAt + r4 * sRow);
        FloatVector c41 = FloatVector.fromArray(FLOATS, s, sAt + r4 * sRow + sNext);
        FloatVector c50 = FloatVector.fromArray(FLOATS, s, sAt + r5 * sRow);
        FloatVector c51 = FloatVector.fromArray(FLOATS, s, sAt + r5 * sRow + sNext);
        int a1 = aAt + r1 * aRow;
        int a2 = aAt + r2 * aRow;
        int a3 = aAt + r3 * aRow;
        int a4 = aAt + r4 * aRow;
        int a5 = aAt + r5 * aRow;
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
