package dev.gradus.core.compute;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.kernel.MatrixKernels;
import dev.gradus.core.warmup.Trial;
import java.util.Arrays;

/** Products of all the kinds that kernels treat differently, so that every one of their loops is warmed up. */
final class MatrixTrial implements Trial {

    /** Rows, columns and length of the sums: many rows, few, one; wide, narrow, what no vector divides; a large one. */
    private static final int[][] SHAPES = {
        {32, 32, 32}, {13, 24, 20}, {1, 72, 32}, {1, 264, 16}, {1, 9, 128}, {32, 3, 32}, {20, 9, 16}, {32, 64, 260}
    };

    /** The elements of the largest matrix in one of the shapes. */
    private static final int MOST = Arrays.stream(SHAPES)
            .mapToInt(shape -> Math.max(shape[0] * shape[1], Math.max(shape[0], shape[1]) * shape[2]))
            .max()
            .orElseThrow();

    private final MatrixKernels plain;
    private final MatrixKernels vector;
    private final float[][] floats;
    private final double[][] doubles;

    MatrixTrial(MatrixKernels plain, MatrixKernels vector, Precision precision) {
        this.plain = plain;
        this.vector = vector;
        floats = precision == Precision.FLOAT32 ? new float[3][MOST] : null;
        doubles = precision == Precision.FLOAT64 ? new double[3][MOST] : null;
    }

    @Override
    public void plain() {
        run(plain);
    }

    @Override
    public void vector() {
        run(vector);
    }

    private void run(MatrixKernels kernels) {
        for (int[] shape : SHAPES) {
            if (floats != null) {
                floats(kernels, shape[0], shape[1], shape[2]);
            } else {
                doubles(kernels, shape[0], shape[1], shape[2]);
            }
        }
    }

    private void floats(MatrixKernels kernels, int m, int n, int k) {
        float[] a = floats[0];
        float[] b = floats[1];
        float[] c = floats[2];
        kernels.multiply(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n, null);
        kernels.multiplyTransposedA(m, n, k, a, 0, m, b, 0, n, c, 0, n, c, 0, n, null);
        kernels.multiplyTransposedB(m, n, k, a, 0, k, b, 0, k, null, 0, 0, c, 0, n, null);
        kernels.columnSums(m, n, a, 0, n, null, 0, c, 0);
    }

    private void doubles(MatrixKernels kernels, int m, int n, int k) {
        double[] a = doubles[0];
        double[] b = doubles[1];
        double[] c = doubles[2];
        kernels.multiply(m, n, k, a, 0, k, b, 0, n, null, 0, 0, c, 0, n, null);
        kernels.multiplyTransposedA(m, n, k, a, 0, m, b, 0, n, c, 0, n, c, 0, n, null);
        kernels.multiplyTransposedB(m, n, k, a, 0, k, b, 0, k, null, 0, 0, c, 0, n, null);
        kernels.columnSums(m, n, a, 0, n, null, 0, c, 0);
    }
}
