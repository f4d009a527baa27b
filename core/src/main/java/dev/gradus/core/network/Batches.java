package dev.gradus.core.network;

import dev.gradus.core.random.Shuffle;
import dev.gradus.core.random.Streams;
import dev.gradus.core.tensor.Matrix;

/** Cuts samples into batches; shuffled ones are gathered, others are looked at where they are. */
final class Batches {

    private final Samples samples;
    private final int batchSize;
    private final boolean shuffle;
    private final long seed;
    private final int[] order;
    private final Matrix inputs;
    private final Matrix targets;

    Batches(Samples samples, int batchSize, boolean shuffle, long seed) {
        this.samples = samples;
        this.batchSize = batchSize == 0 ? samples.rows() : Math.min(batchSize, samples.rows());
        // All samples in one batch give the same step in any order but for rounding.
        this.shuffle = shuffle && this.batchSize < samples.rows();
        this.seed = seed;
        this.order = this.shuffle ? new int[samples.rows()] : null;
        this.inputs = Matrix.allocate(
                samples.inputs().precision(), 0, samples.inputs().columns());
        this.targets = Matrix.allocate(
                samples.targets().precision(), 0, samples.targets().columns());
    }

    int count() {
        return (samples.rows() + batchSize - 1) / batchSize;
    }

    /** Chooses the order of an epoch; it depends on the seed and the epoch's number alone. */
    void startEpoch(int epoch) {
        if (shuffle) {
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            Shuffle.shuffle(order, Streams.stream(seed, "shuffle/" + epoch));
        }
    }

    /** Makes {@link #inputs()} and {@link #targets()} those of a batch. */
    void select(int batch) {
        int first = batch * batchSize;
        int count = Math.min(batchSize, samples.rows() - first);
        if (!shuffle) {
            inputs.view(samples.inputs(), first, count);
            targets.view(samples.targets(), first, count);
            return;
        }
        inputs.resize(count);
        targets.resize(count);
        for (int i = 0; i < count; i++) {
            inputs.copyRow(i, samples.inputs(), order[first + i]);
            targets.copyRow(i, samples.targets(), order[first + i]);
        }
    }

    /** Returns the number, in the data, of a sample of a batch. */
    int sample(int batch, int row) {
        int place = batch * batchSize + row;
        return shuffle ? order[place] : place;
    }

    Matrix inputs() {
        return inputs;
    }

    Matrix targets() {
        return targets;
    }
}
