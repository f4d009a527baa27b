package dev.gradus.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Compares kernels on random double matrices with the naive loops. */
final class DoubleChecks {

    private static final double[] SPECIAL = {
        0, -0.0f, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE
    };

    private DoubleChecks() {}

    static void product(
            Product product, MatrixKernels kernels, RandomGenerator random, int m, int n, int k, Start start) {
        boolean special = random.nextInt(4) == 0;
        boolean transposedA = product == Product.TRANSPOSED_A;
        boolean transposedB = product == Product.TRANSPOSED_B;
        int aAt = random.nextInt(4);
        int bAt = random.nextInt(4);
        int cAt = random.nextInt(4);
        int aStride = (transposedA ? m : k) + random.nextInt(4);
        int bStride = (transposedB ? k : n) + random.nextInt(4);
        int cStride = n + random.nextInt(4);
        double[] a = random(random, aAt + (transposedA ? k : m) * aStride, special);
        double[] b = random(random, bAt + (transposedB ? n : k) * bStride, special);
        double[] c = random(random, cAt + m * cStride, special);
        double[] bias = random(random, 3 + n, special);
        double[] expected = c.clone();
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = start.of(0, bias[3 + j], c[cAt + i * cStride + j]);
                for (int p = 0; p < k; p++) {
                    double left = a[aAt + (transposedA ? p * aStride + i : i * aStride + p)];
                    double right = b[bAt + (transposedB ? j * bStride + p : p * bStride + j)];
                    sum = Math.fma(left, right, sum);
                }
                expected[cAt + i * cStride + j] = sum;
            }
        }
        double[] s = start.of(null, bias, c);
        int sAt = start.of(0, 3, cAt);
        int sStride = start.of(0, 0, cStride);
        switch (product) {
            case PLAIN ->
                kernels.multiply(m, n, k, a, aAt, aStride, b, bAt, bStride, s, sAt, sStride, c, cAt, cStride, null);
            case TRANSPOSED_A ->
                kernels.multiplyTransposedA(
                        m, n, k, a, aAt, aStride, b, bAt, bStride, s, sAt, sStride, c, cAt, cStride, null);
            case TRANSPOSED_B ->
                kernels.multiplyTransposedB(
                        m, n, k, a, aAt, aStride, b, bAt, bStride, s, sAt, sStride, c, cAt, cStride, null);
        }
        assertSameBits(expected, c, () -> product + " of doubles, m=" + m + " n=" + n + " k=" + k + ", start " + start);
    }

    static void columnSums(MatrixKernels kernels, RandomGenerator random, int m, int n, Start start) {
        int stride = n + random.nextInt(3);
        double[] a = random(random, 2 + m * stride, false);
        double[] bias = random(random, 1 + n, false);
        double[] sums = random(random, 3 + n, false);
        double[] expected = sums.clone();
        for (int j = 0; j < n; j++) {
            double sum = start.of(0, bias[1 + j], sums[3 + j]);
            for (int i = 0; i < m; i++) {
                sum += a[2 + i * stride + j];
            }
            expected[3 + j] = sum;
        }
        kernels.columnSums(m, n, a, 2, stride, start.of(null, bias, sums), start.of(0, 1, 3), sums, 3);
        assertSameBits(expected, sums, () -> "column sums of doubles, m=" + m + " n=" + n + ", start " + start);
    }

    private static double[] random(RandomGenerator random, int length, boolean special) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] =
                    special && random.nextInt(6) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian();
        }
        return values;
    }

    /** Equal bits, except that any NaN equals any other. */
    private static void assertSameBits(double[] expected, double[] actual, Supplier<String> what) {
        for (int i = 0; i < expected.length; i++) {
            if (Double.compare(expected[i], actual[i]) != 0) {
                assertEquals(expected[i], actual[i], what.get() + ", at " + i);
            }
        }
    }
}
