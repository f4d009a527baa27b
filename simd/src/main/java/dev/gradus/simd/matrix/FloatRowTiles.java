package dev.gradus.simd.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of a product of one row, which reads every element of B once and is bound by that: so B is read in
 * long pieces, in the order in which it lies in memory.
 */
final class FloatRowTiles {

    /** Vectors in a wide tile. */
    static final int WIDE = 16;

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;

    private FloatRowTiles() {}

    /** One row by sixteen vectors, from {@code first} on, of the {@code n} columns. */
    static void oneBySixteen(
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
            int n) {
        int end = first + WIDE;
        int j0 = FloatDirectTiles.column(first + 0, end, n);
        int j1 = FloatDirectTiles.column(first + 1, end, n);
        int j2 = FloatDirectTiles.column(first + 2, end, n);
        int j3 = FloatDirectTiles.column(first + 3, end, n);
        int j4 = FloatDirectTiles.column(first + 4, end, n);
        int j5 = FloatDirectTiles.column(first + 5, end, n);
        int j6 = FloatDirectTiles.column(first + 6, end, n);
        int j7 = FloatDirectTiles.column(first + 7, end, n);
        int j8 = FloatDirectTiles.column(first + 8, end, n);
        int j9 = FloatDirectTiles.column(first + 9, end, n);
        int j10 = FloatDirectTiles.column(first + 10, end, n);
        int j11 = FloatDirectTiles.column(first + 11, end, n);
        int j12 = FloatDirectTiles.column(first + 12, end, n);
        int j13 = FloatDirectTiles.column(first + 13, end, n);
        int j14 = FloatDirectTiles.column(first + 14, end, n);
        int j15 = FloatDirectTiles.column(first + 15, end, n);
        FloatVector c0 = FloatVector.fromArray(FLOATS, s, sAt + j0);
        FloatVector c1 = FloatVector.fromArray(FLOATS, s, sAt + j1);
        FloatVector c2 = FloatVector.fromArray(FLOATS, s, sAt + j2);
        FloatVector c3 = FloatVector.fromArray(FLOATS, s, sAt + j3);
        FloatVector c4 = FloatVector.fromArray(FLOATS, s, sAt + j4);
        FloatVector c5 = FloatVector.fromArray(FLOATS, s, sAt + j5);
        FloatVector c6 = FloatVector.fromArray(FLOATS, s, sAt + j6);
        FloatVector c7 = FloatVector.fromArray(FLOATS, s, sAt + j7);
        FloatVector c8 = FloatVector.fromArray(FLOATS, s, sAt + j8);
        FloatVector c9 = FloatVector.fromArray(FLOATS, s, sAt + j9);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + j10);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + j11);
        FloatVector c12 = FloatVector.fromArray(FLOATS, s, sAt + j12);
        FloatVector c13 = FloatVector.fromArray(FLOATS, s, sAt + j13);
        FloatVector c14 = FloatVector.fromArray(FLOATS, s, sAt + j14);
        FloatVector c15 = FloatVector.fromArray(FLOATS, s, sAt + j15);
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
            c8 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j8), c8);
            c9 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j9), c9);
            c10 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j10), c10);
            c11 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j11), c11);
            c12 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j12), c12);
            c13 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j13), c13);
            c14 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j14), c14);
            c15 = all.fma(FloatVector.fromArray(FLOATS, b, bIndex + j15), c15);
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
        c8.intoArray(c, cAt + j8);
        c9.intoArray(c, cAt + j9);
        c10.intoArray(c, cAt + j10);
        c11.intoArray(c, cAt + j11);
        c12.intoArray(c, cAt + j12);
        c13.intoArray(c, cAt + j13);
        c14.intoArray(c, cAt + j14);
        c15.intoArray(c, cAt + j15);
    }

    /**
     * One row of fewer columns than a vector has lanes: the other lanes compute with what lies behind, which nobody
     * looks at.
     *
     * @param depth as many steps as have whole vectors of B
     * @param tile a vector that holds the start, and then the result
     */
    static void oneNarrow(int depth, float[] a, int aAt, int aColumn, float[] b, int bAt, int bRow, float[] tile) {
        FloatVector sum = FloatVector.fromArray(FLOATS, tile, 0);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int p = 0; p < depth; p++) {
            sum = FloatVector.broadcast(FLOATS, a[aIndex]).fma(FloatVector.fromArray(FLOATS, b, bIndex), sum);
            aIndex += aColumn;
            bIndex += bRow;
        }
        sum.intoArray(tile, 0);
    }
}
