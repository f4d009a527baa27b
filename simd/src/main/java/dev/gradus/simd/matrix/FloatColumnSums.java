package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.FloatChains;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Column sums of float matrices: each lane is the chain of one column. */
final class FloatColumnSums {

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int LANES = FLOATS.length();

    private FloatColumnSums() {}

    static void sum(int m, int n, float[] a, int aAt, int aStride, float[] s, int sAt, float[] sums, int sumsAt) {
        int j = 0;
        for (; j + 4 * LANES <= n; j += 4 * LANES) {
            four(m, a, aAt + j, aStride, s, sAt + j, sums, sumsAt + j);
        }
        for (; j + LANES <= n; j += LANES) {
            one(m, a, aAt + j, aStride, s, sAt + j, sums, sumsAt + j);
        }
        FloatChains.columnSums(m, n - j, a, aAt + j, aStride, s, sAt + j, sums, sumsAt + j);
    }

    private static void four(int m, float[] a, int aAt, int aStride, float[] s, int sAt, float[] sums, int sumsAt) {
        // With one start for both cases the compiler keeps the sums in registers.
        prepare(4 * LANES, s, sAt, sums, sumsAt);
        FloatVector sum0 = FloatVector.fromArray(FLOATS, sums, sumsAt);
        FloatVector sum1 = FloatVector.fromArray(FLOATS, sums, sumsAt + LANES);
        FloatVector sum2 = FloatVector.fromArray(FLOATS, sums, sumsAt + 2 * LANES);
        FloatVector sum3 = FloatVector.fromArray(FLOATS, sums, sumsAt + 3 * LANES);
        int index = aAt;
        for (int i = 0; i < m; i++) {
            sum0 = sum0.add(FloatVector.fromArray(FLOATS, a, index));
            sum1 = sum1.add(FloatVector.fromArray(FLOATS, a, index + LANES));
            sum2 = sum2.add(FloatVector.fromArray(FLOATS, a, index + 2 * LANES));
            sum3 = sum3.add(FloatVector.fromArray(FLOATS, a, index + 3 * LANES));
            index += aStride;
        }
        sum0.intoArray(sums, sumsAt);
        sum1.intoArray(sums, sumsAt + LANES);
        sum2.intoArray(sums, sumsAt + 2 * LANES);
        sum3.intoArray(sums, sumsAt + 3 * LANES);
    }

    private static void one(int m, float[] a, int aAt, int aStride, float[] s, int sAt, float[] sums, int sumsAt) {
        prepare(LANES, s, sAt, sums, sumsAt);
        FloatVector sum = FloatVector.fromArray(FLOATS, sums, sumsAt);
        int index = aAt;
        for (int i = 0; i < m; i++) {
            sum = sum.add(FloatVector.fromArray(FLOATS, a, index));
            index += aStride;
        }
        sum.intoArray(sums, sumsAt);
    }

    private static void prepare(int width, float[] s, int sAt, float[] sums, int sumsAt) {
        if (s == null) {
            Arrays.fill(sums, sumsAt, sumsAt + width, 0);
        } else {
            System.arraycopy(s, sAt, sums, sumsAt, width);
        }
    }
}
