package dev.gradus.core.random;

import dev.gradus.api.math.RandomStream;
import java.nio.charset.StandardCharsets;

/**
 * Streams of random numbers, one for each seed and purpose.
 *
 * <p>A stream depends on the seed and on the name of its purpose alone, so that a change in one use (another layer,
 * more epochs) never shifts another. It is xoshiro256++, whose state is the first four numbers of the SplitMix64 that
 * starts at {@code mix(seed) ^ hash(purpose)}; mix is SplitMix64's finisher and hash the 64-bit FNV-1a of the name in
 * UTF-8.
 */
public final class Streams {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Streams() {}

    /**
     * Returns a new stream, at its beginning.
     *
     * @param seed any number; 0 is a seed like any other
     * @param purpose what it is for, such as {@code initial/dense_1.weight} or {@code shuffle}
     */
    public static RandomStream stream(long seed, String purpose) {
        return Xoshiro256.seededBy(new SplitMix64(SplitMix64.mix(seed) ^ hash(purpose)));
    }

    static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
