package dev.gradus.simd.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of a product of one row, which reads every element of B once and is bound by that: so B is read in
 * long pieces, in the order in which it lies in memory.
 */
final class DoubleRowTiles {

    /** Vectors in a wide tile. */
    static final int WIDE = 16;

    private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;

    private DoubleRowTiles() {}

    /** One row by sixteen vectors, from {@code first} on, of the {@code n} columns. */
    static void oneBySixteen(
            int depth,
            double[] a,
            int aAt,
            int aColumn,
            double[] b,
            int bAt,
            int bRow,
            double[] s,
            int sAt,
            double[] c,
            int cAt,
            int first,
            int n) {
        int end = first + WIDE;
        int j0 = DoubleDirectTiles.column(first + 0, end, n);
        int j1 = DoubleDirectTiles.column(first + 1, end, n);
        int j2 = DoubleDirectTiles.column(first + 2, end, n);
        int j3 = DoubleDirectTiles.column(first + 3, end, n);
        int j4 = DoubleDirectTiles.column(first + 4, end, n);
        int j5 = DoubleDirectTiles.column(first + 5, end, n);
        int j6 = DoubleDirectTiles.column(first + 6, end, n);
        int j7 = DoubleDirectTiles.column(first + 7, end, n);
        int j8 = DoubleDirectTiles.column(first + 8, end, n);
        int j9 = DoubleDirectTiles.column(first + 9, end, n);
        int j10 = DoubleDirectTiles.column(first + 10, end, n);
        int j11 = DoubleDirectTiles.column(first + 11, end, n);
        int j12 = DoubleDirectTiles.column(first + 12, end, n);
        int j13 = DoubleDirectTiles.column(first + 13, end, n);
        int j14 = DoubleDirectTiles.column(first + 14, end, n);
        int j15 = DoubleDirectTiles.column(first + 15, end, n);
        DoubleVector c0 = DoubleVector.fromArray(DOUBLES, s, sAt + j0);
        DoubleVector c1 = DoubleVector.fromArray(DOUBLES, s, sAt + j1);
        DoubleVector c2 = DoubleVector.fromArray(DOUBLES, s, sAt + j2);
        DoubleVector c3 = DoubleVector.fromArray(DOUBLES, s, sAt + j3);
        DoubleVector c4 = DoubleVector.fromArray(DOUBLES, s, sAt + j4);
        DoubleVector c5 = DoubleVector.fromArray(DOUBLES, s, sAt + j5);
        DoubleVector c6 = DoubleVector.fromArray(DOUBLES, s, sAt + j6);
        DoubleVector c7 = DoubleVector.fromArray(DOUBLES, s, sAt + j7);
        DoubleVector c8 = DoubleVector.fromArray(DOUBLES, s, sAt + j8);
        DoubleVector c9 = DoubleVector.fromArray(DOUBLES, s, sAt + j9);
        DoubleVector c10 = DoubleVector.fromArray(DOUBLES, s, sAt + j10);
        DoubleVector c11 = DoubleVector.fromArray(DOUBLES, s, sAt + j11);
        DoubleVector c12 = DoubleVector.fromArray(DOUBLES, s, sAt + j12);
        DoubleVector c13 = DoubleVector.fromArray(DOUBLES, s, sAt + j13);
        DoubleVector c14 = DoubleVector.fromArray(DOUBLES, s, sAt + j14);
        DoubleVector c15 = DoubleVector.fromArray(DOUBLES, s, sAt + j15);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int p = 0; p < depth; p++) {
            DoubleVector all = DoubleVector.broadcast(DOUBLES, a[aIndex]);
            c0 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j0), c0);
            c1 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j1), c1);
            c2 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j2), c2);
            c3 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j3), c3);
            c4 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j4), c4);
            c5 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j5), c5);
            c6 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j6), c6);
            c7 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j7), c7);
            c8 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j8), c8);
            c9 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j9), c9);
            c10 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j10), c10);
            c11 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j11), c11);
            c12 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j12), c12);
            c13 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j13), c13);
            c14 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j14), c14);
            c15 = all.fma(DoubleVector.fromArray(DOUBLES, b, bIndex + j15), c15);
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
    static void oneNarrow(int depth, double[] a, int aAt, int aColumn, double[] b, int bAt, int bRow, double[] tile) {
        DoubleVector sum = DoubleVector.fromArray(DOUBLES, tile, 0);
        int aIndex = aAt;
        int bIndex = bAt;
        for (int p = 0; p < depth; p++) {
            sum = DoubleVector.broadcast(DOUBLES, a[aIndex]).fma(DoubleVector.fromArray(DOUBLES, b, bIndex), sum);
            aIndex += aColumn;
            bIndex += bRow;
        }
        sum.intoArray(tile, 0);
    }
}
