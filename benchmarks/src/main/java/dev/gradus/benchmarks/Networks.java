package dev.gradus.benchmarks;

import dev.gradus.api.tensor.Precision;
import dev.gradus.benchmarks.compare.GradusPeer;
import dev.gradus.benchmarks.compare.Peer;
import dev.gradus.benchmarks.compare.Workload;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole steps of training through {@code Network.fit}, and predictions of one sample, of the networks that are compared
 * with other frameworks; the line {@code :step} has the time of one step.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 10, time = 1)
public class Networks {

    private static final String INCUBATOR = "--add-modules=jdk.incubator.vector";

    /** Multiply-adds of the forward passes in one call of {@code fit}, so that its own costs do not count. */
    private static final long WORK = 500_000_000;

    private static final long MOST_STEPS = 1_000_000;

    /** Which network. */
    @Param({"TINY", "SMALL", "MEDIUM", "LARGE", "HUGE"})
    public Workload workload;

    /** Which elements. */
    @Param({"FLOAT32", "FLOAT64"})
    public Precision precision;

    /** Threads; 0 for all that there are. */
    @Param({"1", "0"})
    public int threads;

    private Peer.Session session;
    private long steps;

    /** Builds the network. */
    @Setup
    public void build() {
        session = new GradusPeer(precision, threads).prepare(workload);
        int[] sizes = workload.sizes();
        long weights = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            weights += (long) sizes[layer - 1] * sizes[layer];
        }
        steps = Math.min(MOST_STEPS, 1 + WORK / (weights * workload.batch()));
    }

    /** Trains. */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = INCUBATOR)
    public void train(Steps counter) {
        counter.step += session.train(steps);
    }

    /** Trains on the kernels in plain Java. */
    @Benchmark
    @Fork(1)
    public void trainWithoutSimd(Steps counter) {
        counter.step += session.train(steps);
    }

    /** Predicts one sample. */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = INCUBATOR)
    public void predict() {
        session.predict(1);
    }

    /** Predicts one sample on the kernels in plain Java. */
    @Benchmark
    @Fork(1)
    public void predictWithoutSimd() {
        session.predict(1);
    }
}
