package dev.gradus.core.kernel;

import dev.gradus.core.parallel.WorkerPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures roughly how fast kernels multiply matrices of floats on this machine, in about a second. */
public final class KernelSpeed {

    /** Rows and columns of the products that warm up: kernels on the Vector API are very slow before. */
    private static final int WARMING = 32;

    /** A warming product that takes less has been compiled. */
    private static final long COMPILED_NANOS = 30_000;

    /** Whoever has not been compiled by then has no processor to compile on. */
    private static final long MOST_WARMING_SECONDS = 5;

    /** Rows and columns of the products that are measured. */
    private static final int SMALLEST = 128;

    private static final int LARGEST = 512;

    /** A product that takes the first kernels less gives way to a larger one, whose overhead counts less. */
    private static final long SHORT_NANOS = 1_000_000;

    /** Products are timed together for so long: more than a clock's tick, less than what another program takes. */
    private static final long WINDOW_NANOS = 5_000_000;

    /** How long no speed may have grown before it is believed: longer than the compiler takes for a large method. */
    private static final long PATIENCE_NANOS = 350_000_000;

    /** And for how many rounds, where they take long. */
    private static final int PATIENCE_ROUNDS = 10;

    private static final long MOST_NANOS = 2_000_000_000L;

    /** Growth that is more than noise. */
    private static final double GROWTH = 1.1;

    private final float[] a = numbers();
    private final float[] b = numbers();
    private final float[] c = new float[LARGEST * LARGEST];

    private KernelSpeed() {}

    /** Measures kernels with one thread and with all; where there are only plain ones, says how to get faster ones. */
    public static List<String> report(List<MatrixKernelsProvider> providers, int threads) {
        List<String> lines = new ArrayList<>();
        for (MatrixKernelsProvider provider : providers) {
            lines.add(provider.description() + ": " + new KernelSpeed().measure(provider, threads));
        }
        if (providers.stream().allMatch(provider -> provider.priority() == 0)) {
            lines.add(
                    "several times as fast with gradus-simd, in a JVM started with --add-modules jdk.incubator.vector");
        }
        return lines;
    }

    private String measure(MatrixKernelsProvider provider, int threads) {
        try (WorkerPool single = new WorkerPool(1);
                WorkerPool pool = new WorkerPool(threads)) {
            MatrixKernels one = provider.create(single);
            MatrixKernels all = provider.create(pool);
            if (!warmUp(one)) {
                return "not compiled within " + MOST_WARMING_SECONDS + " s, because other programs have the processors";
            }
            double[] best = threads == 1 ? best(one) : best(one, all);
            String speed = Math.round(best[0]) + " GFLOP/s on one thread";
            return threads == 1 ? speed : speed + ", " + Math.round(best[1]) + " on " + threads;
        }
    }

    /**
     * Returns the best window of each, in 10⁹ operations a second. They take turns, so that all are measured with the
     * same compiled code, and beside the same other programs.
     */
    private double[] best(MatrixKernels... measured) {
        double[] best = new double[measured.length];
        int size = SMALLEST;
        long begin = System.nanoTime();
        long grown = begin;
        long now = begin;
        int rounds = 0;
        while ((now - grown < PATIENCE_NANOS || rounds < PATIENCE_ROUNDS) && now - begin < MOST_NANOS) {
            rounds++;
            for (int i = 0; i < measured.length; i++) {
                double speed = window(measured[i], size);
                now = System.nanoTime();
                if (speed > GROWTH * best[i]) {
                    grown = now;
                    rounds = 0;
                }
                best[i] = Math.max(best[i], speed);
            }
            size = operations(size) / best[0] < SHORT_NANOS ? Math.min(2 * size, LARGEST) : size;
        }
        return best;
    }

    private double window(MatrixKernels kernels, int size) {
        long begin = System.nanoTime();
        long nanos;
        int products = 0;
        do {
            kernels.multiply(size, size, size, a, 0, size, b, 0, size, null, 0, 0, c, 0, size, null);
            nanos = System.nanoTime() - begin;
            products++;
        } while (nanos < WINDOW_NANOS);
        return products * operations(size) / nanos;
    }

    private static double operations(int size) {
        return 2.0 * size * size * size;
    }

    /** Returns whether the kernels have been compiled. */
    private boolean warmUp(MatrixKernels kernels) {
        int n = WARMING;
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_WARMING_SECONDS);
        long start;
        long end;
        do {
            start = System.nanoTime();
            // Of the three products this is the one that goes the way of large ones even when it is small.
            kernels.multiplyTransposedB(n, n, n, a, 0, n, b, 0, n, null, 0, 0, c, 0, n, null);
            end = System.nanoTime();
        } while (end - start > COMPILED_NANOS && end - last < 0);
        return end - start <= COMPILED_NANOS;
    }

    private static float[] numbers() {
        float[] numbers = new float[LARGEST * LARGEST];
        Arrays.fill(numbers, 0.5f);
        return numbers;
    }
}
