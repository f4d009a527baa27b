package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.FloatChains;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Column sums of float matrices: each lane is the chain of one column. */
final class FloatColumnSums {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int LANES = FLOATS.length();

    /** Vectors that are summed side by side. */
    private static final int WIDTH = 8;

    private FloatColumnSums() {}

    static void sum(int m, int n, float[] a, int aAt, int aStride, float[] s, int sAt, float[] sums, int sumsAt) {
        if (n < LANES) {
            FloatChains.columnSums(m, n, a, aAt, aStride, s, sAt, sums, sumsAt);
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
            int m, float[] a, int aAt, int aStride, float[] sums, int sumsAt, int first, int end, int n) {
        int j0 = FloatDirectTiles.column(first, end, n);
        int j1 = FloatDirectTiles.column(first + 1, end, n);
        int j2 = FloatDirectTiles.column(first + 2, end, n);
        int j3 = FloatDirectTiles.column(first + 3, end, n);
        int j4 = FloatDirectTiles.column(first + 4, end, n);
        int j5 = FloatDirectTiles.column(first + 5, end, n);
        int j6 = FloatDirectTiles.column(first + 6, end, n);
        int j7 = FloatDirectTiles.column(first + 7, end, n);
        FloatVector sum0 = FloatVector.fromArray(FLOATS, sums, sumsAt + j0);
        FloatVector sum1 = FloatVector.fromArray(FLOATS, sums, sumsAt + j1);
        FloatVector sum2 = FloatVector.fromArray(FLOATS, sums, sumsAt + j2);
        FloatVector sum3 = FloatVector.fromArray(FLOATS, sums, sumsAt + j3);
        FloatVector sum4 = FloatVector.fromArray(FLOATS, sums, sumsAt + j4);
        FloatVector sum5 = FloatVector.fromArray(FLOATS, sums, sumsAt + j5);
        FloatVector sum6 = FloatVector.fromArray(FLOATS, sums, sumsAt + j6);
        FloatVector sum7 = FloatVector.fromArray(FLOATS, sums, sumsAt + j7);
        int index = aAt;
        for (int i = 0; i < m; i++) {
            sum0 = sum0.add(FloatVector.fromArray(FLOATS, a, index + j0));
            sum1 = sum1.add(FloatVector.fromArray(FLOATS, a, index + j1));
            sum2 = sum2.add(FloatVector.fromArray(FLOATS, a, index + j2));
            sum3 = sum3.add(FloatVector.fromArray(FLOATS, a, index + j3));
            sum4 = sum4.add(FloatVector.fromArray(FLOATS, a, index + j4));
            sum5 = sum5.add(FloatVector.fromArray(FLOATS, a, index + j5));
            sum6 = sum6.add(FloatVector.fromArray(FLOATS, a, index + j6));
            sum7 = sum7.add(FloatVector.fromArray(FLOATS, a, index + j7));
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
