package dev.gradus.api.training;

import dev.gradus.api.Check;
import dev.gradus.api.PartSpec;
import dev.gradus.api.Settings;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How to train a network: loss, optimizer, epochs, batches.
 *
 * <pre>{@code
 * Training training = Training.with()
 *         .loss("ssr")
 *         .optimizer("sgd", set -> set.put("learning_rate", 0.1))
 *         .epochs(500)
 *         .fullBatch()
 *         .build();
 * }</pre>
 */
public final class Training {

    /** The number of samples in a batch unless another is asked for. */
    public static final int DEFAULT_BATCH_SIZE = 32;

    /** The number of epochs unless another is asked for. */
    public static final int DEFAULT_EPOCHS = 100;

    private final PartSpec loss;
    private final PartSpec optimizer;
    private final int epochs;
    private final int batchSize;
    private final boolean shuffle;
    private final List<String> trainable;
    private final List<Callback> callbacks;

    private Training(Builder b) {
        loss = b.loss;
        optimizer = b.optimizer;
        epochs = b.epochs;
        batchSize = b.batchSize;
        shuffle = b.shuffle;
        trainable = List.copyOf(b.trainable);
        callbacks = List.copyOf(b.callbacks);
    }

    /** Returns a builder with the defaults: 100 epochs, batches of 32, shuffled, every parameter trained. */
    public static Builder with() {
        return new Builder();
    }

    /** Returns a builder that starts with these values. */
    public Builder change() {
        return new Builder(this);
    }

    /** Returns the loss. */
    public PartSpec loss() {
        return loss;
    }

    /** Returns the optimizer. */
    public PartSpec optimizer() {
        return optimizer;
    }

    /** Returns how often the whole data is gone through. */
    public int epochs() {
        return epochs;
    }

    /** Returns the number of samples per step; 0 for all. */
    public int batchSize() {
        return batchSize;
    }

    /** Returns whether the samples are put in a new order, by the network's seed, before every epoch. */
    public boolean shuffle() {
        return shuffle;
    }

    /** Returns the names or globs of the parameters that are trained, such as {@code dense_*.weight}. */
    public List<String> trainable() {
        return trainable;
    }

    /** Returns who is told how training goes. */
    public List<Callback> callbacks() {
        return callbacks;
    }

    /** Collects the choices; loss and optimizer are required. */
    public static final class Builder {

        private PartSpec loss;
        private PartSpec optimizer;
        private int epochs = DEFAULT_EPOCHS;
        private int batchSize = DEFAULT_BATCH_SIZE;
        private boolean shuffle = true;
        private List<String> trainable = List.of("*");
        private final List<Callback> callbacks = new ArrayList<>();

        private Builder() {}

        private Builder(Training t) {
            loss = t.loss;
            optimizer = t.optimizer;
            epochs = t.epochs;
            batchSize = t.batchSize;
            shuffle = t.shuffle;
            trainable = t.trainable;
            callbacks.addAll(t.callbacks);
        }

        /** Sets the loss by name, with its default settings. */
        public Builder loss(String name) {
            return loss(name, settings -> {});
        }

        /** Sets the loss by name and settings. */
        public Builder loss(String name, Consumer<Settings> settings) {
            return loss(PartSpec.named(name, settings));
        }

        /** Sets the loss. */
        public Builder loss(Loss loss) {
            return loss(PartSpec.of(loss));
        }

        /** Sets the loss, given or to be found by name. */
        public Builder loss(PartSpec loss) {
            this.loss = loss;
            return this;
        }

        /** Sets the optimizer by name, with its default settings. */
        public Builder optimizer(String name) {
            return optimizer(name, settings -> {});
        }

        /** Sets the optimizer by name and settings. */
        public Builder optimizer(String name, Consumer<Settings> settings) {
            return optimizer(PartSpec.named(name, settings));
        }

        /** Sets the optimizer. */
        public Builder optimizer(Optimizer optimizer) {
            return optimizer(PartSpec.of(optimizer));
        }

        /** Sets the optimizer, given or to be found by name. */
        public Builder optimizer(PartSpec optimizer) {
            this.optimizer = optimizer;
            return this;
        }

        /** Sets how often the whole data is gone through, at least 0; default {@value #DEFAULT_EPOCHS}. */
        public Builder epochs(int epochs) {
            Check.require(epochs >= 0, "epochs must be >= 0, got %s", epochs);
            this.epochs = epochs;
            return this;
        }

        /** Sets the number of samples per step, at least 1; default {@value #DEFAULT_BATCH_SIZE}. */
        public Builder batchSize(int samples) {
            Check.require(samples >= 1, "batch_size must be >= 1, got %s (use fullBatch() for all samples)", samples);
            this.batchSize = samples;
            return this;
        }

        /** Takes all samples in every step. */
        public Builder fullBatch() {
            this.batchSize = 0;
            return this;
        }

        /** Sets whether the samples are put in a new order before every epoch; default true. */
        public Builder shuffle(boolean shuffle) {
            this.shuffle = shuffle;
            return this;
        }

        /** Trains only the parameters with these names; {@code *} stands for any characters. */
        public Builder trainable(String... namesOrGlobs) {
            return trainable(List.of(namesOrGlobs));
        }

        /** Trains only the parameters with these names; {@code *} stands for any characters. */
        public Builder trainable(List<String> namesOrGlobs) {
            this.trainable = List.copyOf(namesOrGlobs);
            return this;
        }

        /** Adds someone who is told how training goes. */
        public Builder callback(Callback callback) {
            callbacks.add(callback);
            return this;
        }

        /**
         * Returns the training.
         *
         * @throws dev.gradus.api.error.InvalidInputException if loss or optimizer is missing
         */
        public Training build() {
            Check.require(loss != null, "training: no loss; choose one, such as .loss(\"mse\")");
            Check.require(optimizer != null, "training: no optimizer; choose one, such as .optimizer(\"adam\")");
            return new Training(this);
        }
    }
}
