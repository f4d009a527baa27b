package dev.gradus.core.kernel;

/**
 * Products of float matrices by scalar chains of fused multiply-adds: for shapes too small or too narrow for anything
 * else. Both operands have a row and a column stride, so a transpose is a swap of the two.
 */
public final class FloatChains {

    /** How many chains run side by side, to hide the latency of one multiply-add behind the others. */
    private static final int SIDE_BY_SIDE = 4;

    private FloatChains() {}

    /** {@code C = S + A·B} as {@link MatrixKernels} specifies it, one chain after the other: for few elements. */
    public static void multiplyTiny(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aRow,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            int bColumn,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow) {
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                float sum = s == null ? 0 : s[sAt + i * sRow + j];
                int aIndex = aAt + i * aRow;
                int bIndex = bAt + j * bColumn;
                for (int p = 0; p < k; p++) {
                    sum = Math.fma(a[aIndex], b[bIndex], sum);
                    aIndex += aColumn;
                    bIndex += bRow;
                }
                c[cAt + i * cRow + j] = sum;
            }
        }
    }

    /** {@code C = S + A·B} as {@link MatrixKernels} specifies it, several chains side by side. */
    public static void multiply(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aRow,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            int bColumn,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow) {
        if (n >= SIDE_BY_SIDE || m < SIDE_BY_SIDE) {
            rowByRow(m, n, k, a, aAt, aRow, aColumn, b, bAt, bRow, bColumn, s, sAt, sRow, 1, c, cAt, cRow, 1);
        } else {
            // Few columns, more rows: Cᵀ = Sᵀ + Bᵀ·Aᵀ has the same chains, as a product does not depend on its order.
            rowByRow(n, m, k, b, bAt, bColumn, bRow, a, aAt, aColumn, aRow, s, sAt, 1, sRow, c, cAt, 1, cRow);
        }
    }

    private static void rowByRow(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aRow,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            int bColumn,
            float[] s,
            int sAt,
            int sRow,
            int sColumn,
            float[] c,
            int cAt,
            int cRow,
            int cColumn) {
        for (int i = 0; i < m; i++) {
            int aIndex = aAt + i * aRow;
            int sIndex = sAt + i * sRow;
            int cIndex = cAt + i * cRow;
            int j = 0;
            for (; j + SIDE_BY_SIDE <= n; j += SIDE_BY_SIDE) {
                four(
                        k,
                        a,
                        aIndex,
                        aColumn,
                        b,
                        bAt + j * bColumn,
                        bRow,
                        bColumn,
                        s,
                        sIndex + j * sColumn,
                        sColumn,
                        c,
                        cIndex + j * cColumn,
                        cColumn);
            }
            for (; j < n; j++) {
                float sum = s == null ? 0 : s[sIndex + j * sColumn];
                int bIndex = bAt + j * bColumn;
                for (int p = 0; p < k; p++) {
                    sum = Math.fma(a[aIndex + p * aColumn], b[bIndex + p * bRow], sum);
                }
                c[cIndex + j * cColumn] = sum;
            }
        }
    }

    private static void four(
            int k,
            float[] a,
            int aAt,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            int bColumn,
            float[] s,
            int sAt,
            int sColumn,
            float[] c,
            int cAt,
            int cColumn) {
        float sum0 = s == null ? 0 : s[sAt];
        float sum1 = s == null ? 0 : s[sAt + sColumn];
        float sum2 = s == null ? 0 : s[sAt + 2 * sColumn];
        float sum3 = s == null ? 0 : s[sAt + 3 * sColumn];
        int aIndex = aAt;
        int bIndex = bAt;
        for (int p = 0; p < k; p++) {
            float factor = a[aIndex];
            sum0 = Math.fma(factor, b[bIndex], sum0);
            sum1 = Math.fma(factor, b[bIndex + bColumn], sum1);
            sum2 = Math.fma(factor, b[bIndex + 2 * bColumn], sum2);
            sum3 = Math.fma(factor, b[bIndex + 3 * bColumn], sum3);
            aIndex += aColumn;
            bIndex += bRow;
        }
        c[cAt] = sum0;
        c[cAt + cColumn] = sum1;
        c[cAt + 2 * cColumn] = sum2;
        c[cAt + 3 * cColumn] = sum3;
    }

    /** Column sums as {@link MatrixKernels} specifies them. */
    public static void columnSums(
            int m, int n, float[] a, int aAt, int aStride, float[] s, int sAt, float[] sums, int sumsAt) {
        int j = 0;
        for (; j + SIDE_BY_SIDE <= n; j += SIDE_BY_SIDE) {
            float sum0 = s == null ? 0 : s[sAt + j];
            float sum1 = s == null ? 0 : s[sAt + j + 1];
            float sum2 = s == null ? 0 : s[sAt + j + 2];
            float sum3 = s == null ? 0 : s[sAt + j + 3];
            int index = aAt + j;
            for (int i = 0; i < m; i++) {
                sum0 += a[index];
                sum1 += a[index + 1];
                sum2 += a[index + 2];
                sum3 += a[index + 3];
                index += aStride;
            }
            sums[sumsAt + j] = sum0;
            sums[sumsAt + j + 1] = sum1;
            sums[sumsAt + j + 2] = sum2;
            sums[sumsAt + j + 3] = sum3;
        }
        for (; j < n; j++) {
            float sum = s == null ? 0 : s[sAt + j];
            for (int i = 0; i < m; i++) {
                sum += a[aAt + i * aStride + j];
            }
            sums[sumsAt + j] = sum;
        }
    }
}
