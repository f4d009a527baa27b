package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.BlockAction;
import dev.gradus.core.kernel.MatrixKernels;
import dev.gradus.core.parallel.WorkerPool;

/** Matrix kernels on the Vector API. */
final class VectorMatrixKernels implements MatrixKernels {

    private final VectorFloatProduct floats;
    private final VectorDoubleProduct doubles;

    VectorMatrixKernels(WorkerPool pool) {
        floats = new VectorFloatProduct(pool);
        doubles = new VectorDoubleProduct(pool);
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
        FloatColumnSums.sum(m, n, a, aAt, aStride, s, sAt, sums, sumsAt);
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
        DoubleColumnSums.sum(m, n, a, aAt, aStride, s, sAt, sums, sumsAt);
    }
}
