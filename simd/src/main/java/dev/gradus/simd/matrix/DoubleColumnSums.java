package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.DoubleChains;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Column sums of double matrices: each lane is the chain of one column. */
final class DoubleColumnSums {

    private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;
    private static final int LANES = DOUBLES.length();

    /** Vectors that are summed side by side. */
    private static final int WIDTH = 8;

    private DoubleColumnSums() {}

    static void sum(int m, int n, double[] a, int aAt, int aStride, double[] s, int sAt, double[] sums, int sumsAt) {
        if (n < LANES) {
            DoubleChains.columnSums(m, n, a, aAt, aStride, s, sAt, sums, sumsAt);
            return;
        }
        if (s == null) {
            Arrays.fill(sums, sumsAt, sumsAt + n, 0);
        } else {
            System.arraycopy(s, sAt, sums, sumsAt, n);
        }
        int vectors = (n + LANES - 1) / LANES;
        int first = 0;
        // What the division leaves over comes first, as in products of a single row.
        int end = (vectors - 1) % WIDTH + 1;
        while (first < vectors) {
            eight(m, a, aAt, aStride, sums, sumsAt, first, end, n);
            first = end;
            end += WIDTH;
        }
    }

    /**
     * Adds the rows to up to eight vectors of sums. One method for all widths, and too large for the compiler to
     * inline: smaller ones, inlined into a loop whose profile was young, were seen to leave their vectors as objects.
     */
    private static void eight(
            int m, double[] a, int aAt, int aStride, double[] sums, int sumsAt, int first, int end, int n) {
        int j0 = DoubleDirectTiles.column(first, end, n);
        int j1 = DoubleDirectTiles.column(first + 1, end, n);
        int j2 = DoubleDirectTiles.column(first + 2, end, n);
        int j3 = DoubleDirectTiles.column(first + 3, end, n);
        int j4 = DoubleDirectTiles.column(first + 4, end, n);
        int j5 = DoubleDirectTiles.column(first + 5, end, n);
        int j6 = DoubleDirectTiles.column(first + 6, end, n);
        int j7 = DoubleDirectTiles.column(first + 7, end, n);
        DoubleVector sum0 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j0);
        DoubleVector sum1 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j1);
        DoubleVector sum2 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j2);
        DoubleVector sum3 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j3);
        DoubleVector sum4 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j4);
        DoubleVector sum5 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j5);
        DoubleVector sum6 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j6);
        DoubleVector sum7 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + j7);
        int index = aAt;
        for (int i = 0; i < m; i++) {
            sum0 = sum0.add(DoubleVector.fromArray(DOUBLES, a, index + j0));
            sum1 = sum1.add(DoubleVector.fromArray(DOUBLES, a, index + j1));
            sum2 = sum2.add(DoubleVector.fromArray(DOUBLES, a, index + j2));
            sum3 = sum3.add(DoubleVector.fromArray(DOUBLES, a, index + j3));
            sum4 = sum4.add(DoubleVector.fromArray(DOUBLES, a, index + j4));
            sum5 = sum5.add(DoubleVector.fromArray(DOUBLES, a, index + j5));
            sum6 = sum6.add(DoubleVector.fromArray(DOUBLES, a, index + j6));
            sum7 = sum7.add(DoubleVector.fromArray(DOUBLES, a, index + j7));
            index += aStride;
        }
        sum0.intoArray(sums, sumsAt + j0);
        sum1.intoArray(sums, sumsAt + j1);
        sum2.intoArray(sums, sumsAt + j2);
        sum3.intoArray(sums, sumsAt + j3);
        sum4.intoArray(sums, sumsAt + j4);
        sum5.intoArray(sums, sumsAt + j5);
        sum6.intoArray(sums, sumsAt + j6);
        sum7.intoArray(sums, sumsAt + j7);
    }
}
