package dev.gradus.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.management.ThreadMXBean;
import dev.gradus.core.parallel.WorkerPool;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all matrix kernels must do, plain or not: give the bits of the naive loops, and leave no garbage. */
public abstract class MatrixKernelsContract {

    /** The kernels under test. */
    protected abstract MatrixKernels create(WorkerPool pool);

    /** Whether the processor lacks the vectors under test, so that they are objects: slow, and full of garbage. */
    protected boolean isEmulated() {
        return false;
    }

    /** How many random shapes of each kind are tried. */
    private int effort() {
        return isEmulated() ? 10 : 200;
    }

    @ParameterizedTest
    @EnumSource
    void smallProductsHaveTheBitsOfTheNaiveLoop(Product product) {
        try (WorkerPool pool = new WorkerPool(1)) {
            MatrixKernels kernels = create(pool);
            RandomGenerator random = new SplittableRandom(1);
            for (int trial = 0; trial < 5 * effort(); trial++) {
                product.check(kernels, random, random.nextInt(7), random.nextInt(7), random.nextInt(7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void productsOfAllShapesHaveTheBitsOfTheNaiveLoop(Product product) {
        try (WorkerPool pool = new WorkerPool(1)) {
            MatrixKernels kernels = create(pool);
            RandomGenerator random = new SplittableRandom(2);
            for (int trial = 0; trial < effort(); trial++) {
                product.check(kernels, random, size(random), size(random), size(random));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void longSumsGoOnInOrderFromBlockToBlock(Product product) {
        assumeFalse(isEmulated());
        try (WorkerPool pool = new WorkerPool(1)) {
            MatrixKernels kernels = create(pool);
            RandomGenerator random = new SplittableRandom(3);
            for (int trial = 0; trial < 6; trial++) {
                product.check(kernels, random, from(1, 40, random), from(1, 70, random), from(200, 1100, random));
                product.check(kernels, random, from(100, 250, random), from(100, 180, random), from(100, 400, random));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void productsTooLargeToPackAtOnceHaveTheBitsOfTheNaiveLoop(Product product) {
        assumeFalse(isEmulated());
        try (WorkerPool pool = new WorkerPool(2)) {
            MatrixKernels kernels = create(pool);
            RandomGenerator random = new SplittableRandom(4);
            product.check(kernels, random, from(20, 40, random), from(260, 300, random), from(2400, 2600, random));
            product.check(kernels, random, from(520, 530, random), from(257, 270, random), from(2050, 2060, random));
            product.check(kernels, random, from(20, 40, random), from(1030, 1100, random), from(1030, 1100, random));
            product.check(kernels, random, from(2060, 2100, random), from(16, 40, random), from(1030, 1100, random));
        }
    }

    @ParameterizedTest
    @EnumSource
    void threadsDoNotChangeTheBits(Product product) {
        assumeFalse(isEmulated());
        for (int threads = 2; threads <= 3; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                MatrixKernels kernels = create(pool);
                RandomGenerator random = new SplittableRandom(threads);
                for (int trial = 0; trial < 2; trial++) {
                    int wide = from(500, 700, random);
                    int other = from(20, 120, random);
                    product.check(kernels, random, wide, other, from(30, 300, random));
                    product.check(kernels, random, other, wide, from(30, 300, random));
                    product.check(kernels, random, from(1, 3, random), 3 * wide, 2 * wide);
                    product.check(kernels, random, 3 * wide, from(1, 5, random), 2 * wide);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 10, 16, 17, 64, 150})
    void columnSumsAreChainsInTheOrderOfTheRows(int columns) {
        try (WorkerPool pool = new WorkerPool(1)) {
            MatrixKernels kernels = create(pool);
            RandomGenerator random = new SplittableRandom(columns);
            for (int rows = 0; rows < 40; rows++) {
                Product.checkColumnSums(kernels, random, rows, columns);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3,2,1", "1,16,8", "32,16,8", "32,1,16", "64,10,64", "64,128,64", "130,130,130", "1,256,100"})
    void callsAllocateNothing(String shape) {
        assumeFalse(isEmulated());
        int[] sizes =
                Arrays.stream(shape.split(",")).mapToInt(Integer::parseInt).toArray();
        int work = sizes[0] * sizes[1] * sizes[2];
        int calls = Math.min(3_000, 1 + 20_000_000 / (work + 1_000));
        ThreadMXBean counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int threads = 1; threads <= 2; threads++) {
            try (WorkerPool pool = new WorkerPool(threads)) {
                AllProducts products = new AllProducts(create(pool), sizes[0], sizes[1], sizes[2]);
                long allocated = Long.MAX_VALUE;
                // Compiled code allocates nothing; how soon it is there is up to the JVM.
                for (int round = 0; round < 60 && allocated > 0; round++) {
                    long before = counter.getCurrentThreadAllocatedBytes();
                    products.run(calls);
                    allocated = counter.getCurrentThreadAllocatedBytes() - before;
                }
                assertEquals(0, allocated, "bytes allocated with " + threads + " threads");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void finishedBlocksCoverTheResultExactlyAndHoldItsFinalValues(int threads) {
        int[][] shapes = {
            {1, 1, 1},
            {3, 2, 1},
            {32, 16, 8},
            {64, 10, 64},
            {1, 10, 128},
            {1, 300, 50},
            {150, 700, 300},
            {700, 150, 300},
            {4, 4, 0}
        };
        try (WorkerPool pool = new WorkerPool(threads)) {
            MatrixKernels kernels = create(pool);
            for (int[] shape : shapes) {
                int m = shape[0];
                int n = shape[1];
                int k = shape[2];
                float[] ones = new float[Math.max(m, n) * k];
                Arrays.fill(ones, 1);
                float[] c = new float[m * n];
                // Replacing the final value shows that the block came once, and after the end of its sums.
                kernels.multiply(m, n, k, ones, 0, k, ones, 0, n, null, 0, 0, c, 0, n, (row, endRow, column, end) -> {
                    for (int i = row; i < endRow; i++) {
                        for (int j = column; j < end; j++) {
                            c[i * n + j] = c[i * n + j] == k ? -1 : Float.NaN;
                        }
                    }
                });
                float[] expected = new float[m * n];
                Arrays.fill(expected, -1);
                assertArrayEquals(expected, c, Arrays.toString(shape));
            }
        }
    }

    @Test
    void anArrayThatIsTooShortIsAnError() {
        try (WorkerPool pool = new WorkerPool(1)) {
            MatrixKernels kernels = create(pool);
            int[] sizes = {2, 12, 40, 200};
            for (int size : sizes) {
                float[] enough = new float[size * size];
                float[] tooShort = new float[size * size - 1];
                assertThrows(
                        IndexOutOfBoundsException.class,
                        () -> kernels.multiply(
                                size,
                                size,
                                size,
                                enough,
                                0,
                                size,
                                tooShort,
                                0,
                                size,
                                null,
                                0,
                                0,
                                enough.clone(),
                                0,
                                size,
                                null));
            }
        }
    }

    private static int size(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5);
            case 1 -> from(1, 20, random);
            case 2 -> 8 * from(1, 8, random);
            default -> from(1, 130, random);
        };
    }

    private static int from(int least, int most, RandomGenerator random) {
        return least + random.nextInt(most - least + 1);
    }

    /** One call of everything, with both element types. */
    private record AllProducts(
            MatrixKernels kernels,
            int m,
            int n,
            int k,
            float[] x,
            float[] y,
            float[] z,
            double[] u,
            double[] v,
            double[] w) {

        AllProducts(MatrixKernels kernels, int m, int n, int k) {
            this(
                    kernels,
                    m,
                    n,
                    k,
                    new float[m * k],
                    new float[(k + 1) * n],
                    new float[m * n],
                    new double[m * k],
                    new double[(k + 1) * n],
                    new double[m * n]);
        }

        void run(int calls) {
            for (int call = 0; call < calls; call++) {
                kernels.multiply(m, n, k, x, 0, k, y, 0, n, y, 0, 0, z, 0, n, null);
                kernels.multiplyTransposedA(m, n, k, x, 0, m, y, 0, n, z, 0, n, z, 0, n, null);
                kernels.multiplyTransposedB(m, n, k, x, 0, k, y, 0, k, null, 0, 0, z, 0, n, null);
                kernels.columnSums(m, n, z, 0, n, null, 0, y, 0);
                kernels.multiply(m, n, k, u, 0, k, v, 0, n, v, 0, 0, w, 0, n, null);
                kernels.multiplyTransposedA(m, n, k, u, 0, m, v, 0, n, w, 0, n, w, 0, n, null);
                kernels.multiplyTransposedB(m, n, k, u, 0, k, v, 0, k, null, 0, 0, w, 0, n, null);
                kernels.columnSums(m, n, w, 0, n, null, 0, v, 0);
            }
        }
    }
}
