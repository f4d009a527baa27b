package dev.gradus.core.random;

import dev.gradus.api.math.RandomStream;

/**
 * The generator xoshiro256++ 1.0 of Blackman and Vigna (2019): 256 bits of state, period 2²⁵⁶ − 1.
 *
 * <p>Everything made from its 64-bit numbers is specified here too, so that a run can be repeated anywhere: normal
 * numbers by Marsaglia's polar method with the logarithm of {@link StrictMath}, bounded whole numbers by Lemire's
 * method with rejection, from the upper 32 bits.
 */
final class Xoshiro256 implements RandomStream {

    private static final long LOW_32_BITS = 0xffffffffL;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** The second number of the last pair of the polar method. */
    private double spare;

    private boolean hasSpare;

    Xoshiro256(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** Returns the generator whose state is the next four numbers of the seeder. */
    static Xoshiro256 seededBy(SplitMix64 seeder) {
        // All four can't be 0, the one state that the generator never leaves: a SplitMix64 gives every number once.
        return new Xoshiro256(seeder.next(), seeder.next(), seeder.next(), seeder.next());
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    @Override
    public double nextGaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be > 0, got " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & LOW_32_BITS) < bound) {
            long unfair = (1L << 32) % bound;
            while ((product & LOW_32_BITS) < unfair) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }
}
