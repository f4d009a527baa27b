package dev.gradus.core.kernel;

/**
 * The matrix products of backpropagation, and column sums, on parts of arrays.
 *
 * <p>A matrix is given as an array, the index of its first element and its row stride (how far apart two rows start);
 * the elements of a row lie side by side. With {@code m × k} inputs {@code X}, {@code k × n} weights {@code W} and
 * {@code m × n} output gradients {@code dY}:
 *
 * <pre>
 * Y  = X·W + bias     multiply             s = bias with sStride 0
 * dW = dW + Xᵀ·dY     multiplyTransposedA  s = dW
 * dX = dY·Wᵀ          multiplyTransposedB  s = null
 * </pre>
 *
 * <p>Every product is {@code C = S + A·B}, where {@code S}, the start, is
 *
 * <ul>
 *   <li>zeros: {@code s} is null, {@code sAt} and {@code sStride} mean nothing;
 *   <li>a matrix: any, or {@code C} itself, to add to what is there;
 *   <li>one row for all rows of the result: {@code sStride} is 0.
 * </ul>
 *
 * <p><b>The bits are specified.</b> Each element of the result is one chain of fused multiply-adds in ascending order
 * of the summed index, {@code c = s; for p = 0 … k − 1: c = fma(a(i,p), b(p,j), c)}, whatever the size, the number of
 * threads and the width of vectors. (Which NaN a result is that is NaN stays open, as the language leaves it open.)
 *
 * <p>{@code C} must not overlap {@code A} or {@code B}, and {@code S} only by being it. Sizes may be 0. An array too
 * short for the matrix that it should hold gives an {@link IndexOutOfBoundsException}, and {@code C} may then be partly
 * written.
 *
 * <p>Kernels own scratch space and so serve one caller at a time; in steady state a call allocates nothing. Large
 * products are shared over the threads of the pool that the kernels were made with.
 */
public interface MatrixKernels {

    /**
     * {@code C = S + A·B} in float32.
     *
     * @param m rows of the result
     * @param n columns of the result
     * @param k length of the sum behind each element
     * @param a holds A, {@code m × k}
     * @param b holds B, {@code k × n}
     * @param s holds the start, or null for zeros
     * @param sStride row stride of the start, 0 for one row that serves all
     * @param c holds the result, {@code m × n}
     * @param done called for each finished block of the result, or null
     */
    void multiply(
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
            BlockAction done);

    /**
     * {@code C = S + Aᵀ·B} in float32.
     *
     * @param m rows of the result
     * @param n columns of the result
     * @param k length of the sum behind each element
     * @param a holds A, {@code k × m} (its transpose is multiplied)
     * @param b holds B, {@code k × n}
     * @param s holds the start, or null for zeros
     * @param sStride row stride of the start, 0 for one row that serves all
     * @param c holds the result, {@code m × n}
     * @param done called for each finished block of the result, or null
     */
    void multiplyTransposedA(
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
            BlockAction done);

    /**
     * {@code C = S + A·Bᵀ} in float32.
     *
     * @param m rows of the result
     * @param n columns of the result
     * @param k length of the sum behind each element
     * @param a holds A, {@code m × k}
     * @param b holds B, {@code n × k} (its transpose is multiplied)
     * @param s holds the start, or null for zeros
     * @param sStride row stride of the start, 0 for one row that serves all
     * @param c holds the result, {@code m × n}
     * @param done called for each finished block of the result, or null
     */
    void multiplyTransposedB(
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
            BlockAction done);

    /**
     * Column sums {@code sums(j) = start(j) + a(0,j) + a(1,j) + …} in float32, added from the left: one chain per
     * column over the rows in ascending order.
     *
     * @param m rows of A
     * @param n columns of A
     * @param a holds A
     * @param s holds the starts, or null for zeros; may be {@code sums}
     * @param sums receives the sums
     */
    void columnSums(int m, int n, float[] a, int aAt, int aStride, float[] s, int sAt, float[] sums, int sumsAt);

    /**
     * {@code C = S + A·B} in float64.
     *
     * @param m rows of the result
     * @param n columns of the result
     * @param k length of the sum behind each element
     * @param a holds A, {@code m × k}
     * @param b holds B, {@code k × n}
     * @param s holds the start, or null for zeros
     * @param sStride row stride of the start, 0 for one row that serves all
     * @param c holds the result, {@code m × n}
     * @param done called for each finished block of the result, or null
     */
    void multiply(
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
            BlockAction done);

    /**
     * {@code C = S + Aᵀ·B} in float64.
     *
     * @param m rows of the result
     * @param n columns of the result
     * @param k length of the sum behind each element
     * @param a holds A, {@code k × m} (its transpose is multiplied)
     * @param b holds B, {@code k × n}
     * @param s holds the start, or null for zeros
     * @param sStride row stride of the start, 0 for one row that serves all
     * @param c holds the result, {@code m × n}
     * @param done called for each finished block of the result, or null
     */
    void multiplyTransposedA(
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
            BlockAction done);

    /**
     * {@code C = S + A·Bᵀ} in float64.
     *
     * @param m rows of the result
     * @param n columns of the result
     * @param k length of the sum behind each element
     * @param a holds A, {@code m × k}
     * @param b holds B, {@code n × k} (its transpose is multiplied)
     * @param s holds the start, or null for zeros
     * @param sStride row stride of the start, 0 for one row that serves all
     * @param c holds the result, {@code m × n}
     * @param done called for each finished block of the result, or null
     */
    void multiplyTransposedB(
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
            BlockAction done);

    /**
     * Column sums {@code sums(j) = start(j) + a(0,j) + a(1,j) + …} in float64, added from the left: one chain per
     * column over the rows in ascending order.
     *
     * @param m rows of A
     * @param n columns of A
     * @param a holds A
     * @param s holds the starts, or null for zeros; may be {@code sums}
     * @param sums receives the sums
     */
    void columnSums(int m, int n, double[] a, int aAt, int aStride, double[] s, int sAt, double[] sums, int sumsAt);
}
