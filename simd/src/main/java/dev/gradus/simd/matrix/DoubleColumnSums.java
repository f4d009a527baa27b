package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.DoubleChains;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Column sums of double matrices: each lane is the chain of one column. */
final class DoubleColumnSums {

    private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;
    private static final int LANES = DOUBLES.length();

    private DoubleColumnSums() {}

    static void sum(int m, int n, double[] a, int aAt, int aStride, double[] s, int sAt, double[] sums, int sumsAt) {
        int j = 0;
        for (; j + 4 * LANES <= n; j += 4 * LANES) {
            four(m, a, aAt + j, aStride, s, sAt + j, sums, sumsAt + j);
        }
        for (; j + LANES <= n; j += LANES) {
            one(m, a, aAt + j, aStride, s, sAt + j, sums, sumsAt + j);
        }
        DoubleChains.columnSums(m, n - j, a, aAt + j, aStride, s, sAt + j, sums, sumsAt + j);
    }

    private static void four(int m, double[] a, int aAt, int aStride, double[] s, int sAt, double[] sums, int sumsAt) {
        // With one start for both cases the compiler keeps the sums in registers.
        prepare(4 * LANES, s, sAt, sums, sumsAt);
        DoubleVector sum0 = DoubleVector.fromArray(DOUBLES, sums, sumsAt);
        DoubleVector sum1 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + LANES);
        DoubleVector sum2 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + 2 * LANES);
        DoubleVector sum3 = DoubleVector.fromArray(DOUBLES, sums, sumsAt + 3 * LANES);
        int index = aAt;
        for (int i = 0; i < m; i++) {
            sum0 = sum0.add(DoubleVector.fromArray(DOUBLES, a, index));
            sum1 = sum1.add(DoubleVector.fromArray(DOUBLES, a, index + LANES));
            sum2 = sum2.add(DoubleVector.fromArray(DOUBLES, a, index + 2 * LANES));
            sum3 = sum3.add(DoubleVector.fromArray(DOUBLES, a, index + 3 * LANES));
            index += aStride;
        }
        sum0.intoArray(sums, sumsAt);
        sum1.intoArray(sums, sumsAt + LANES);
        sum2.intoArray(sums, sumsAt + 2 * LANES);
        sum3.intoArray(sums, sumsAt + 3 * LANES);
    }

    private static void one(int m, double[] a, int aAt, int aStride, double[] s, int sAt, double[] sums, int sumsAt) {
        prepare(LANES, s, sAt, sums, sumsAt);
        DoubleVector sum = DoubleVector.fromArray(DOUBLES, sums, sumsAt);
        int index = aAt;
        for (int i = 0; i < m; i++) {
            sum = sum.add(DoubleVector.fromArray(DOUBLES, a, index));
            index += aStride;
        }
        sum.intoArray(sums, sumsAt);
    }

    private static void prepare(int width, double[] s, int sAt, double[] sums, int sumsAt) {
        if (s == null) {
            Arrays.fill(sums, sumsAt, sumsAt + width, 0);
        } else {
            System.arraycopy(s, sAt, sums, sumsAt, width);
        }
    }
}
