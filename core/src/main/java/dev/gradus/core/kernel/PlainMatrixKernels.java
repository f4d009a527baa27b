package dev.gradus.core.kernel;

import dev.gradus.core.parallel.WorkerPool;

/** Matrix kernels in plain Java, always available. */
final class PlainMatrixKernels implements MatrixKernels {

    private final PlainFloatProduct floats;
    private final PlainDoubleProduct doubles;

    PlainMatrixKernels(WorkerPool pool) {
        floats = new PlainFloatProduct(pool);
        doubles = new PlainDoubleProduct(pool);
    }

    @Override
    public void multiply(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aStride,
            float[] b,
            int bAt,
            int bStride,
            float[] s,
            int sAt,
            int sStride,
            float[] c,
            int cAt,
            int cStride,
            BlockAction done) {
        floats.multiply(m, n, k, a, aAt, aStride, 1, b, bAt, bStride, 1, s, sAt, sStride, c, cAt, cStride, done);
    }

    @Override
    public void multiplyTransposedA(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aStride,
            float[] b,
            int bAt,
            int bStride,
            float[] s,
            int sAt,
            int sStride,
            float[] c,
            int cAt,
            int cStride,
            BlockAction done) {
        floats.multiply(m, n, k, a, aAt, 1, aStride, b, bAt, bStride, 1, s, sAt, sStride, c, cAt, cStride, done);
    }

    @Override
    public void multiplyTransposedB(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aStride,
            float[] b,
            int bAt,
            int bStride,
            float[] s,
            int sAt,
            int sStride,
            float[] c,
            int cAt,
            int cStride,
            BlockAction done) {
        floats.multiply(m, n, k, a, aAt, aStride, 1, b, bAt, 1, bStride, s, sAt, sStride, c, cAt, cStride, done);
    }

    @Override
    public void columnSums(
            int m, int n, float[] a, int aAt, int aStride, float[] s, int sAt, float[] sums, int sumsAt) {
        FloatChains.columnSums(m, n, a, aAt, aStride, s, sAt, sums, sumsAt);
    }

    @Override
    public void multiply(
            int m,
            int n,
            int k,
            double[] a,
            int aAt,
            int aStride,
            double[] b,
            int bAt,
            int bStride,
            double[] s,
            int sAt,
            int sStride,
            double[] c,
            int cAt,
            int cStride,
            BlockAction done) {
        doubles.multiply(m, n, k, a, aAt, aStride, 1, b, bAt, bStride, 1, s, sAt, sStride, c, cAt, cStride, done);
    }

    @Override
    public void multiplyTransposedA(
            int m,
            int n,
            int k,
            double[] a,
            int aAt,
            int aStride,
            double[] b,
            int bAt,
            int bStride,
            double[] s,
            int sAt,
            int sStride,
            double[] c,
            int cAt,
            int cStride,
            BlockAction done) {
        doubles.multiply(m, n, k, a, aAt, 1, aStride, b, bAt, bStride, 1, s, sAt, sStride, c, cAt, cStride, done);
    }

    @Override
    public void multiplyTransposedB(
            int m,
            int n,
            int k,
            double[] a,
            int aAt,
            int aStride,
            double[] b,
            int bAt,
            int bStride,
            double[] s,
            int sAt,
            int sStride,
            double[] c,
            int cAt,
            int cStride,
            BlockAction done) {
        doubles.multiply(m, n, k, a, aAt, aStride, 1, b, bAt, 1, bStride, s, sAt, sStride, c, cAt, cStride, done);
    }

    @Override
    public void columnSums(
            int m, int n, double[] a, int aAt, int aStride, double[] s, int sAt, double[] sums, int sumsAt) {
        DoubleChains.columnSums(m, n, a, aAt, aStride, s, sAt, sums, sumsAt);
    }
}
