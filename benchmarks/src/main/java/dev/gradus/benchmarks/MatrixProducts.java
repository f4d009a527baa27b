package dev.gradus.benchmarks;

import dev.gradus.core.kernel.KernelProviders;
import dev.gradus.core.kernel.MatrixKernels;
import dev.gradus.core.kernel.PlainMatrixKernelsProvider;
import dev.gradus.core.parallel.WorkerPool;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The three float32 products of backpropagation, from tiny to large; compare with {@link FmaPeak}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class MatrixProducts {

    /** Rows, columns and length of the sums. */
    @Param({"3,2,1", "32,16,8", "1,256,784", "64,128,64", "256,256,256", "768,768,768", "512,2048,2048"})
    public String shape;

    /** Which kernels: {@code plain} or {@code fastest}. */
    @Param({"plain", "fastest"})
    public String kernels;

    /** Threads in the pool. */
    @Param("1")
    public int threads;

    private WorkerPool pool;
    private MatrixKernels matrix;
    private int m;
    private int n;
    private int k;
    private float[] a;
    private float[] b;
    private float[] c;
    private float[] bias;

    /** Fills the matrices with numbers around 0, as no network's are all equal. */
    @Setup
    public void fill() {
        int[] sizes =
                Arrays.stream(shape.split(",")).mapToInt(Integer::parseInt).toArray();
        m = sizes[0];
        n = sizes[1];
        k = sizes[2];
        pool = new WorkerPool(threads);
        matrix = ("plain".equals(kernels) ? new PlainMatrixKernelsProvider() : KernelProviders.fastest()).create(pool);
        SplittableRandom random = new SplittableRandom(1);
        a = numbers(random, m * k);
        b = numbers(random, k * n);
        bias = numbers(random, n);
        c = new float[m * n];
    }

    private static float[] numbers(SplittableRandom random, int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (random.nextDouble() - 0.5);
        }
        return numbers;
    }

    /** Ends the helpers. */
    @TearDown
    public void close() {
        pool.close();
    }

    /** {@code Y = X·W + bias}. */
    @Benchmark
    public float[] forward(Flops flops) {
        matrix.multiply(m, n, k, a, 0, k, b, 0, n, bias, 0, 0, c, 0, n, null);
        flops.gigaflops += 2L * m * n * k;
        return c;
    }

    /** {@code dW = Xᵀ·dY}. */
    @Benchmark
    public float[] weightGradients(Flops flops) {
        matrix.multiplyTransposedA(m, n, k, a, 0, m, b, 0, n, null, 0, 0, c, 0, n, null);
        flops.gigaflops += 2L * m * n * k;
        return c;
    }

    /** {@code dX = dY·Wᵀ}. */
    @Benchmark
    public float[] inputGradients(Flops flops) {
        matrix.multiplyTransposedB(m, n, k, a, 0, k, b, 0, k, null, 0, 0, c, 0, n, null);
        flops.gigaflops += 2L * m * n * k;
        return c;
    }
}
