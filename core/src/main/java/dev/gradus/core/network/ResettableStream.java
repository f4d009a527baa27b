package dev.gradus.core.network;

import dev.gradus.api.math.RandomStream;
import dev.gradus.core.random.Streams;

/** A named random stream that can start anew. */
final class ResettableStream implements RandomStream {

    private final long seed;
    private final String name;
    private RandomStream stream;

    ResettableStream(long seed, String name) {
        this.seed = seed;
        this.name = name;
        reset();
    }

    void reset() {
        stream = Streams.stream(seed, name);
    }

    @Override
    public long nextLong() {
        return stream.nextLong();
    }

    @Override
    public double nextGaussian() {
        return stream.nextGaussian();
    }

    @Override
    public int nextInt(int bound) {
        return stream.nextInt(bound);
    }
}
