package dev.gradus.core.kernel;

import java.util.random.RandomGenerator;

/** The three products of backpropagation. */
enum Product {
    PLAIN,
    TRANSPOSED_A,
    TRANSPOSED_B;

    /** Checks this product with both element types and all starts; now and then with NaN, infinities and the like. */
    void check(MatrixKernels kernels, RandomGenerator random, int m, int n, int k) {
        for (Start start : Start.values()) {
            FloatChecks.product(this, kernels, random, m, n, k, start);
            DoubleChecks.product(this, kernels, random, m, n, k, start);
        }
    }

    static void checkColumnSums(MatrixKernels kernels, RandomGenerator random, int m, int n) {
        for (Start start : Start.values()) {
            FloatChecks.columnSums(kernels, random, m, n, start);
            DoubleChecks.columnSums(kernels, random, m, n, start);
        }
    }
}
