package dev.gradus.core.tensor;

import dev.gradus.core.kernel.MatrixKernels;
import dev.gradus.core.warmup.Gate;

/**
 * The products of forward pass and backpropagation, on the kernels of one workspace.
 *
 * @param plain serve one caller at a time
 * @param fast the same, and faster once warm; may be the plain ones
 * @param floats which of the two multiply floats
 * @param doubles which of the two multiply doubles
 */
public record MatrixOperations(MatrixKernels plain, MatrixKernels fast, Gate floats, Gate doubles) {

    /** y = x·w + bias. */
    void affine(Matrix x, Matrix w, Matrix bias, Matrix y) {
        int m = y.rows();
        int n = y.columns();
        int k = x.columns();
        boolean isFloat = y.floats() != null;
        MatrixKernels kernels = kernels(isFloat, (long) m * n * k);
        if (isFloat) {
            float[] start = bias == null ? null : bias.floats();
            int startAt = bias == null ? 0 : bias.offset();
            kernels.multiply(
                    m,
                    n,
                    k,
                    x.floats(),
                    x.offset(),
                    k,
                    w.floats(),
                    w.offset(),
                    n,
                    start,
                    startAt,
                    0,
                    y.floats(),
                    y.offset(),
                    n,
                    null);
        } else {
            double[] start = bias == null ? null : bias.doubles();
            int startAt = bias == null ? 0 : bias.offset();
            kernels.multiply(
                    m,
                    n,
                    k,
                    x.doubles(),
                    x.offset(),
                    k,
                    w.doubles(),
                    w.offset(),
                    n,
                    start,
                    startAt,
                    0,
                    y.doubles(),
                    y.offset(),
                    n,
                    null);
        }
    }

    /** w = xᵀ·dy, added to what is there or not. */
    void transposedProduct(Matrix x, Matrix dy, Matrix w, boolean add) {
        int m = w.rows();
        int n = w.columns();
        int k = x.rows();
        int at = w.offset();
        boolean isFloat = w.floats() != null;
        MatrixKernels kernels = kernels(isFloat, (long) m * n * k);
        if (isFloat) {
            kernels.multiplyTransposedA(
                    m,
                    n,
                    k,
                    x.floats(),
                    x.offset(),
                    m,
                    dy.floats(),
                    dy.offset(),
                    n,
                    add ? w.floats() : null,
                    at,
                    n,
                    w.floats(),
                    at,
                    n,
                    null);
        } else {
            kernels.multiplyTransposedA(
                    m,
                    n,
                    k,
                    x.doubles(),
                    x.offset(),
                    m,
                    dy.doubles(),
                    dy.offset(),
                    n,
                    add ? w.doubles() : null,
                    at,
                    n,
                    w.doubles(),
                    at,
                    n,
                    null);
        }
    }

    /** dx = dy·wᵀ. */
    void productWithTransposed(Matrix dy, Matrix w, Matrix dx) {
        int m = dx.rows();
        int n = dx.columns();
        int k = dy.columns();
        boolean isFloat = dx.floats() != null;
        MatrixKernels kernels = kernels(isFloat, (long) m * n * k);
        if (isFloat) {
            kernels.multiplyTransposedB(
                    m,
                    n,
                    k,
                    dy.floats(),
                    dy.offset(),
                    k,
                    w.floats(),
                    w.offset(),
                    k,
                    null,
                    0,
                    0,
                    dx.floats(),
                    dx.offset(),
                    n,
                    null);
        } else {
            kernels.multiplyTransposedB(
                    m,
                    n,
                    k,
                    dy.doubles(),
                    dy.offset(),
                    k,
                    w.doubles(),
                    w.offset(),
                    k,
                    null,
                    0,
                    0,
                    dx.doubles(),
                    dx.offset(),
                    n,
                    null);
        }
    }

    /** sums = the column sums of dy, added to what is there or not. */
    void columnSums(Matrix dy, Matrix sums, boolean add) {
        int m = dy.rows();
        int n = dy.columns();
        int at = sums.offset();
        boolean isFloat = sums.floats() != null;
        MatrixKernels kernels = kernels(isFloat, (long) m * n);
        if (isFloat) {
            kernels.columnSums(m, n, dy.floats(), dy.offset(), n, add ? sums.floats() : null, at, sums.floats(), at);
        } else {
            kernels.columnSums(m, n, dy.doubles(), dy.offset(), n, add ? sums.doubles() : null, at, sums.doubles(), at);
        }
    }

    private MatrixKernels kernels(boolean isFloat, long work) {
        return (isFloat ? floats : doubles).isOpen(work) ? fast : plain;
    }
}
