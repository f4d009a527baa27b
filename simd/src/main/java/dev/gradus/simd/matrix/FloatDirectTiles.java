package dev.gradus.simd.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of products of floats that are too small to pay for packing: tiles of the result as in
 * {@link FloatPackedTiles}, with A and B where they are. The index of A moves by {@code aColumn} and that of B by
 * {@code bRow} from one step of the sums to the next.
 */
final class FloatDirectTiles {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;

    private FloatDirectTiles() {}

    /**
     * Up to four rows by two vectors. In B the second vector lies {@code bNext} after the first; likewise in S and C.
     */
    static void fourByTwo(
            int depth,
            int rows,
            float[] a,
            int aAt,
            int aRow,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            int bNext,
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
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt);
        FloatVector c01 = FloatVector.fromArray(FLOATS, s, sAt + sNext);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + sNext);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow);
        FloatVector c21 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + sNext);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow);
        FloatVector c31 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + sNext);
        int a0 = aAt;
        int a1 = aAt + r1 * aRow;
        int a2 = aAt + r2 * aRow;
        int a3 = aAt + r3 * aRow;
        int offset = 0;
        int bIndex = bAt;
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bIndex);
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, bIndex + bNext);
            FloatVector a0All = FloatVector.broadcast(FLOATS, a[a0 + offset]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            FloatVector a1All = FloatVector.broadcast(FLOATS, a[a1 + offset]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            FloatVector a2All = FloatVector.broadcast(FLOATS, a[a2 + offset]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            FloatVector a3All = FloatVector.broadcast(FLOATS, a[a3 + offset]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
            offset += aColumn;
            bIndex += bRow;
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + cNext);
        c10.intoArray(c, cAt + r1 * cRow);
        c11.intoArray(c, cAt + r1 * cRow + cNext);
        c20.intoArray(c, cAt + r2 * cRow);
        c21.intoArray(c, cAt + r2 * cRow + cNext);
        c30.intoArray(c, cAt + r3 * cRow);
        c31.intoArray(c, cAt + r3 * cRow + cNext);
    }

    /** Up to eight rows by one vector. */
    static void eightByOne(
            int depth,
            int rows,
            float[] a,
            int aAt,
            int aRow,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow,
            int j0) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        int r6 = Math.min(6, rows - 1);
        int r7 = Math.min(7, rows - 1);
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt + j0);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + j0);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + j0);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + j0);
        FloatVector c40 = FloatVector.fromArray(FLOATS, s, sAt + r4 * sRow + j0);
        FloatVector c50 = FloatVector.fromArray(FLOATS, s, sAt + r5 * sRow + j0);
        FloatVector c60 = FloatVector.fromArray(FLOATS, s, sAt + r6 * sRow + j0);
        FloatVector c70 = FloatVector.fromArray(FLOATS, s, sAt + r7 * sRow + j0);
        int a0 = aAt;
        int a1 = aAt + r1 * aRow;
        int a2 = aAt + r2 * aRow;
        int a3 = aAt + r3 * aRow;
        int a4 = aAt + r4 * aRow;
        int a5 = aAt + r5 * aRow;
        int a6 = aAt + r6 * aRow;
        int a7 = aAt + r7 * aRow;
        int offset = 0;
        int bIndex = bAt;
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bIndex);
            FloatVector a0All = FloatVector.broadcast(FLOATS, a[a0 + offset]);
            c00 = a0All.fma(b0, c00);
            FloatVector a1All = FloatVector.broadcast(FLOATS, a[a1 + offset]);
            c10 = a1All.fma(b0, c10);
            FloatVector a2All = FloatVector.broadcast(FLOATS, a[a2 + offset]);
            c20 = a2All.fma(b0, c20);
            FloatVector a3All = FloatVector.broadcast(FLOATS, a[a3 + offset]);
            c30 = a3All.fma(b0, c30);
            FloatVector a4All = FloatVector.broadcast(FLOATS, a[a4 + offset]);
            c40 = a4All.fma(b0, c40);
            FloatVector a5All = FloatVector.broadcast(FLOATS, a[a5 + offset]);
            c50 = a5All.fma(b0, c50);
            FloatVector a6All = FloatVector.broadcast(FLOATS, a[a6 + offset]);
            c60 = a6All.fma(b0, c60);
            FloatVector a7All = FloatVector.broadcast(FLOATS, a[a7 + offset]);
            c70 = a7All.fma(b0, c70);
            offset += aColumn;
            bIndex += bRow;
        }
        c00.intoArray(c, cAt + j0);
        c10.intoArray(c, cAt + r1 * cRow + j0);
        c20.intoArray(c, cAt + r2 * cRow + j0);
        c30.intoArray(c, cAt + r3 * cRow + j0);
        c40.intoArray(c, cAt + r4 * cRow + j0);
        c50.intoArray(c, cAt + r5 * cRow + j0);
        c60.intoArray(c, cAt + r6 * cRow + j0);
        c70.intoArray(c, cAt + r7 * cRow + j0);
    }

    /** One row by up to eight vectors, from {@code first} on, of the {@code n} columns. */
    static void oneByEight(
            int depth,
            float[] a,
            int aAt,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            float[] s,
            int sAt,
            float[] c,
            int cAt,
            int first,
            int end,
            int n) {
        int j0 = column(first, end, n);
        int j1 = column(first + 1, end, n);
        int j2 = column(first + 2, end, n);
        int j3 = column(first + 3, end, n);
        int j4 = column(first + 4, end, n);
        int j5 = column(first + 5, end, n);
        int j6 = column(first + 6, end, n);
        int j7 = column(first + 7, end, n);
        FloatVector c0 = FloatVector.fromArray(FLOATS, s, sAt + j0);
        FloatVector c1 = FloatVector.fromArray(FLOATS, s, sAt + j1);
        FloatVector c2 = FloatVector.fromArray(FLOATS, s, sAt + j2);
        FloatVector c3 = FloatVector.fromArray(FLOATS, s, sAt + j3);
        FloatVector c4 = FloatVector.fromArray(FLOATS, s, sAt + j4);
        FloatVector c5 = FloatVector.fromArray(FLOATS, s, sAt + j5);
        FloatVector c6 = FloatVector.fromArray(FLOATS, s, sAt + j6);
        FloatVector c7 = FloatVector.fromArray(FLOATS, s, sAt + j7);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int p = 0; p < depth; p++) {
            FloatVector all = FloatVector.broadcast(FLOATS, a[aIndex]);
            c0 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j0), c0);
            c1 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j1), c1);
            c2 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j2), c2);
            c3 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j3), c3);
            c4 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j4), c4);
            c5 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j5), c5);
            c6 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j6), c6);
            c7 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j7), c7);
            aIndex += aColumn;
            bIndex += bRow;
        }
        c0.intoArray(c, cAt + j0);
        c1.intoArray(c, cAt + j1);
        c2.intoArray(c, cAt + j2);
        c3.intoArray(c, cAt + j3);
        c4.intoArray(c, cAt + j4);
        c5.intoArray(c, cAt + j5);
        c6.intoArray(c, cAt + j6);
        c7.intoArray(c, cAt + j7);
    }

    /** The column at which a vector of the result begins: the last one ends where the result ends. */
    static int column(int vector, int end, int n) {
        return Math.min(Math.min(vector, end - 1) * FLOATS.length(), n - FLOATS.length());
    }
}
