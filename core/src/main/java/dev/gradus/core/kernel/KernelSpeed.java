package dev.gradus.core.kernel;

import dev.gradus.core.parallel.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures roughly how fast kernels multiply matrices of floats on this machine, in a fraction of a second. */
public final class KernelSpeed {

    /** Rows and columns of the products that warm up: kernels on the Vector API are very slow before. */
    private static final int WARMING = 32;

    /** A warming product that takes less has been compiled. */
    private static final long COMPILED_NANOS = 30_000;

    /** Whoever has not been compiled by then has no processor to compile on; the figure will show it. */
    private static final long MOST_WARMING_NANOS = 3_000_000_000L;

    /** Rows and columns of the products that are measured. */
    private static final int SMALLEST = 128;

    private static final int LARGEST = 512;

    /** A product that takes less gives way to a larger one, whose overhead counts less. */
    private static final long SHORT_NANOS = 1_000_000;

    /** How long, and for how many products, the speed must not have grown before it is believed. */
    private static final long PATIENCE_NANOS = 100_000_000;

    private static final int PATIENCE_PRODUCTS = 20;

    private static final long MOST_NANOS = 3_000_000_000L;

    /** Growth that is more than noise. */
    private static final double GROWTH = 1.1;

    private KernelSpeed() {}

    /** Measures kernels with one thread and with all; where there are only plain ones, says how to get faster ones. */
    public static List<String> report(List<MatrixKernelsProvider> providers, int threads) {
        List<String> lines = new ArrayList<>();
        for (MatrixKernelsProvider provider : providers) {
            long one = Math.round(gigaflops(provider, 1));
            String line = provider.description() + ": " + one + " GFLOP/s on one thread";
            lines.add(threads == 1 ? line : line + ", " + onAll(provider, threads) + " on " + threads);
        }
        if (providers.stream().allMatch(provider -> provider.priority() == 0)) {
            lines.add(
                    "several times as fast with gradus-simd, in a JVM started with --add-modules jdk.incubator.vector");
        }
        return lines;
    }

    private static long onAll(MatrixKernelsProvider provider, int threads) {
        return Math.round(gigaflops(provider, threads));
    }

    /** The best of the products that were tried until the speed no longer grew, in 10⁹ operations a second. */
    private static double gigaflops(MatrixKernelsProvider provider, int threads) {
        float[] a = numbers();
        float[] b = numbers();
        float[] c = new float[LARGEST * LARGEST];
        try (WorkerPool pool = new WorkerPool(threads)) {
            MatrixKernels kernels = provider.create(pool);
            warmUp(kernels, a, b, c);
            int size = SMALLEST;
            double best = 0;
            long begin = System.nanoTime();
            long grown = begin;
            long end = begin;
            int products = 0;
            while ((end - grown < PATIENCE_NANOS || products < PATIENCE_PRODUCTS) && end - begin < MOST_NANOS) {
                long start = System.nanoTime();
                kernels.multiply(size, size, size, a, 0, size, b, 0, size, null, 0, 0, c, 0, size, null);
                end = System.nanoTime();
                double speed = 2.0 * size * size * size / Math.max(1, end - start);
                products++;
                if (speed > GROWTH * best) {
                    grown = end;
                    products = 0;
                }
                best = Math.max(best, speed);
                size = end - start < SHORT_NANOS ? Math.min(2 * size, LARGEST) : size;
            }
            return best;
        }
    }

    private static void warmUp(MatrixKernels kernels, float[] a, float[] b, float[] c) {
        int n = WARMING;
        long begin = System.nanoTime();
        long start;
        long end;
        do {
            start = System.nanoTime();
            // Of the three products this is the one that goes the way of large ones even when it is small.
            kernels.multiplyTransposedB(n, n, n, a, 0, n, b, 0, n, null, 0, 0, c, 0, n, null);
            end = System.nanoTime();
        } while (end - start > COMPILED_NANOS && end - begin < MOST_WARMING_NANOS);
    }

    private static float[] numbers() {
        float[] numbers = new float[LARGEST * LARGEST];
        Arrays.fill(numbers, 0.5f);
        return numbers;
    }
}
