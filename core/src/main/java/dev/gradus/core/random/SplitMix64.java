package dev.gradus.core.random;

/**
 * The generator SplitMix64, used to spread one 64-bit number over the state of a larger generator.
 *
 * <p>Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014; constants of Stafford's variant 13.
 */
final class SplitMix64 {

    /** 2⁶⁴ divided by the golden ratio, made odd. */
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long state) {
        this.state = state;
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    /** Returns a bijection of z in which every bit of z decides about half of the bits of the result. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
