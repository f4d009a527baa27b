package dev.gradus.core.compute;

import dev.gradus.core.parallel.ParallelBody;
import dev.gradus.core.parallel.WorkerPool;
import dev.gradus.core.tensor.Vector;

/**
 * Sums of the squares of a vector's elements, in double precision: the square of its length, or of a part of it.
 *
 * <p>Blocks of a fixed size are summed, each in eight accumulators, then their sums in order; so the result does not
 * depend on the number of threads.
 */
public final class SquareSum implements ParallelBody {

    private static final int BLOCK = 1 << 14;
    private static final int ACCUMULATORS = 8;

    private final Vector vector;
    private final WorkerPool pool;
    private final double[] sums;
    private int from;
    private int to;

    /** Makes one for a vector. */
    public SquareSum(Compute compute, Vector vector) {
        this.vector = vector;
        this.pool = compute.pool();
        this.sums = new double[blocks(vector.size())];
    }

    private static int blocks(int elements) {
        return (elements + BLOCK - 1) / BLOCK;
    }

    /** Returns the sum over the elements {@code from ≤ i < to}. */
    public double of(int from, int to) {
        this.from = from;
        this.to = to;
        int blocks = blocks(to - from);
        if (blocks > 1 && pool.threads() > 1) {
            pool.run(blocks, this);
        } else {
            for (int block = 0; block < blocks; block++) {
                run(block);
            }
        }
        double sum = 0;
        for (int block = 0; block < blocks; block++) {
            sum += sums[block];
        }
        return sum;
    }

    @Override
    public void run(int block) {
        int start = from + block * BLOCK;
        int end = Math.min(to, start + BLOCK);
        sums[block] = vector.floats() != null ? sum(vector.floats(), start, end) : sum(vector.doubles(), start, end);
    }

    private static double sum(float[] v, int start, int end) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double a4 = 0;
        double a5 = 0;
        double a6 = 0;
        double a7 = 0;
        int i = start;
        for (; i + ACCUMULATORS <= end; i += ACCUMULATORS) {
            a0 += (double) v[i] * v[i];
            a1 += (double) v[i + 1] * v[i + 1];
            a2 += (double) v[i + 2] * v[i + 2];
            a3 += (double) v[i + 3] * v[i + 3];
            a4 += (double) v[i + 4] * v[i + 4];
            a5 += (double) v[i + 5] * v[i + 5];
            a6 += (double) v[i + 6] * v[i + 6];
            a7 += (double) v[i + 7] * v[i + 7];
        }
        for (; i < end; i++) {
            a0 += (double) v[i] * v[i];
        }
        return ((a0 + a4) + (a2 + a6)) + ((a1 + a5) + (a3 + a7));
    }

    private static double sum(double[] v, int start, int end) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double a4 = 0;
        double a5 = 0;
        double a6 = 0;
        double a7 = 0;
        int i = start;
        for (; i + ACCUMULATORS <= end; i += ACCUMULATORS) {
            a0 += v[i] * v[i];
            a1 += v[i + 1] * v[i + 1];
            a2 += v[i + 2] * v[i + 2];
            a3 += v[i + 3] * v[i + 3];
            a4 += v[i + 4] * v[i + 4];
            a5 += v[i + 5] * v[i + 5];
            a6 += v[i + 6] * v[i + 6];
            a7 += v[i + 7] * v[i + 7];
        }
        for (; i < end; i++) {
            a0 += v[i] * v[i];
        }
        return ((a0 + a4) + (a2 + a6)) + ((a1 + a5) + (a3 + a7));
    }
}
