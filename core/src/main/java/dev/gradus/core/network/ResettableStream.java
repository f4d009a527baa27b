package dev.gradus.core.network;

import dev.gradus.api.math.RandomStream;
import dev.gradus.core.random.Streams;

/** A named random stream, another one in each epoch, that can start anew. */
final class ResettableStream implements RandomStream {

    private final long seed;
    private final String name;
    private int epoch;
    private RandomStream stream;

    ResettableStream(long seed, String name) {
        this.seed = seed;
        this.name = name;
        reset();
    }

    String name() {
        return name;
    }

    /** Starts the numbers of an epoch, which depend on no epoch before: training in two parts is training in one. */
    void startEpoch(int number) {
        epoch = number;
        reset();
    }

    /** Starts the numbers of the current epoch, at first epoch 0, from their beginning. */
    void reset() {
        stream = Streams.stream(seed, name + "/" + epoch);
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
