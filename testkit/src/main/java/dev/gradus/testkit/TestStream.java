package dev.gradus.testkit;

import dev.gradus.api.math.RandomStream;

/** Random numbers for tests without an engine: SplitMix64, and normal numbers by Marsaglia's polar method. */
final class TestStream implements RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    TestStream(long seed) {
        state = seed;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public double nextGaussian() {
        while (true) {
            double u = nextDouble(-1, 1);
            double v = nextDouble(-1, 1);
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    @Override
    public int nextInt(int bound) {
        return (int) (nextDouble() * bound);
    }

    double[] values(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = nextDouble(-1, 1);
        }
        return values;
    }
}
