package dev.gradus.core.network;

import dev.gradus.core.random.Shuffle;
import dev.gradus.core.random.Streams;
import dev.gradus.core.tensor.Matrix;

/** Cuts samples into batches; shuffled ones are gathered, others are looked at where they are. */
final class Batches {

    private final Samples samples;
    private final int batchSize;
    private final int count;
    private final boolean shuffle;
    private final long seed;
    private final int[] order;
    private final Matrix inputs;
    private final Matrix targets;
    private final Matrix weights;

    /**
     * Makes the batches of a training.
     *
     * @param batchSize the samples in each; 0 for all
     * @param smallest how many the last one must have at least; if it would have fewer, they join the one before
     */
    Batches(Samples samples, int batchSize, int smallest, boolean shuffle, long seed) {
        this.samples = samples;
        this.batchSize = batchSize == 0 ? samples.rows() : Math.min(batchSize, samples.rows());
        // All samples in one batch give the same step in any order but for rounding.
        this.shuffle = shuffle && this.batchSize < samples.rows();
        this.seed = seed;
        int rest = samples.rows() % this.batchSize;
        this.count = samples.rows() / this.batchSize + (rest >= Math.max(1, smallest) ? 1 : 0);
        this.order = this.shuffle ? new int[samples.rows()] : null;
        this.inputs = Matrix.allocate(
                samples.inputs().precision(), 0, samples.inputs().columns());
        this.targets = Matrix.allocate(
                samples.targets().precision(), 0, samples.targets().columns());
        this.weights = samples.weights() == null
                ? null
                : Matrix.allocate(samples.weights().precision(), 0, 1);
    }

    /** Returns how many samples a batch has; the last one may have fewer or more. */
    int size() {
        return batchSize;
    }

    int count() {
        return count;
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
        int size = batch == count - 1 ? samples.rows() - first : batchSize;
        if (!shuffle) {
            inputs.view(samples.inputs(), first, size);
            targets.view(samples.targets(), first, size);
            if (weights != null) {
                weights.view(samples.weights(), first, size);
            }
            return;
        }
        inputs.resize(size);
        targets.resize(size);
        for (int i = 0; i < size; i++) {
            inputs.copyRow(i, samples.inputs(), order[first + i]);
            targets.copyRow(i, samples.targets(), order[first + i]);
        }
        if (weights != null) {
            weights.resize(size);
            for (int i = 0; i < size; i++) {
                weights.copyRow(i, samples.weights(), order[first + i]);
            }
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

    /** Returns how much each sample of the batch counts; null if all count the same. */
    Matrix weights() {
        return weights;
    }
}
