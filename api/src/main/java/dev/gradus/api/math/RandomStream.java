package dev.gradus.api.math;

/**
 * A source of random numbers that gives the same numbers on every machine and every Java version.
 *
 * <p>The engine hands out one stream for each purpose (each initial weight matrix, shuffling, each dropout layer),
 * derived from the seed and the purpose's name, so that one use never shifts another. Not thread-safe.
 */
public interface RandomStream {

    /** Returns 64 random bits. */
    long nextLong();

    /** Returns a number from the uniform distribution on [0, 1), a multiple of 2⁻⁵³. */
    default double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** Returns a number from the uniform distribution on [low, high). */
    default double nextDouble(double low, double high) {
        return low + nextDouble() * (high - low);
    }

    /** Returns a number from the standard normal distribution. */
    double nextGaussian();

    /**
     * Returns a whole number from the uniform distribution on [0, bound).
     *
     * @param bound greater than 0
     */
    int nextInt(int bound);
}
