package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;

/**
 * A loop whose last output is not written but summed.
 *
 * <p>The values are computed in the precision of the program and added in double precision, in an order that depends on
 * nothing but their number: eight accumulators start at 0, element i of the range is added to accumulator i mod 8, and
 * at the end ((a₀ + a₄) + (a₂ + a₆)) + ((a₁ + a₅) + (a₃ + a₇)). For one thread at a time.
 */
public final class SumLoop {

    /** How many sums there are at first. */
    public static final int ACCUMULATORS = 8;

    /** Elements computed before they are added; small enough to stay in the first-level cache. */
    private static final int BLOCK = 256;

    private final Loop loop;
    private final int slot;
    private final float[] floats;
    private final double[] doubles;

    SumLoop(Loop loop) {
        this.loop = loop;
        this.slot = loop.offsets.length - 1;
        if (loop.precision() == Precision.FLOAT32) {
            floats = new float[BLOCK];
            doubles = null;
            loop.bind(slot, floats, 0);
        } else {
            floats = null;
            doubles = new double[BLOCK];
            loop.bind(slot, doubles, 0);
        }
    }

    /** Returns the loop, for binding all but its last output; it must not be run. */
    public Loop arguments() {
        return loop;
    }

    /** Computes the first n elements, writes all outputs but the last, and returns the sum of the last. */
    public double run(int n) {
        return run(0, n);
    }

    /** Computes the elements {@code from ≤ i < to}, writes all outputs but the last, returns the sum of the last. */
    public double run(int from, int to) {
        return floats != null ? runFloats(from, to) : runDoubles(from, to);
    }

    private double runFloats(int from, int to) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double a4 = 0;
        double a5 = 0;
        double a6 = 0;
        double a7 = 0;
        float[] v = floats;
        for (int start = from; start < to; start += BLOCK) {
            int count = fill(start, to);
            // Adding the zeros behind the last element changes no accumulator: none is ever −0.
            for (int i = count; i % ACCUMULATORS != 0; i++) {
                v[i] = 0;
            }
            for (int i = 0; i < count; i += ACCUMULATORS) {
                a0 += v[i];
                a1 += v[i + 1];
                a2 += v[i + 2];
                a3 += v[i + 3];
                a4 += v[i + 4];
                a5 += v[i + 5];
                a6 += v[i + 6];
                a7 += v[i + 7];
            }
        }
        return ((a0 + a4) + (a2 + a6)) + ((a1 + a5) + (a3 + a7));
    }

    private double runDoubles(int from, int to) {
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double a4 = 0;
        double a5 = 0;
        double a6 = 0;
        double a7 = 0;
        double[] v = doubles;
        for (int start = from; start < to; start += BLOCK) {
            int count = fill(start, to);
            for (int i = count; i % ACCUMULATORS != 0; i++) {
                v[i] = 0;
            }
            for (int i = 0; i < count; i += ACCUMULATORS) {
                a0 += v[i];
                a1 += v[i + 1];
                a2 += v[i + 2];
                a3 += v[i + 3];
                a4 += v[i + 4];
                a5 += v[i + 5];
                a6 += v[i + 6];
                a7 += v[i + 7];
            }
        }
        return ((a0 + a4) + (a2 + a6)) + ((a1 + a5) + (a3 + a7));
    }

    /** Computes the next block, its values starting at index 0 of the buffer. */
    private int fill(int start, int to) {
        int end = Math.min(start + BLOCK, to);
        loop.offsets[slot] = -start;
        loop.run(start, end);
        return end - start;
    }
}
