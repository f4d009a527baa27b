package dev.gradus.api.training;

import dev.gradus.api.Check;
import dev.gradus.api.PartSpec;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.schedule.Schedule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to train a network: loss, optimizer, epochs, batches, validation and when to stop.
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

    private static final double NANOS_PER_SECOND = 1e9;

    /** A builder that nobody else has. */
    private final Builder chosen;

    private Training(Builder chosen) {
        this.chosen = chosen;
    }

    /** Returns a builder with the defaults: 100 epochs, batches of 32, shuffled, every parameter trained. */
    public static Builder with() {
        return new Builder();
    }

    /** Returns a builder that starts with these values. */
    public Builder change() {
        return new Builder(chosen);
    }

    /** Returns the loss. */
    public PartSpec loss() {
        return chosen.loss;
    }

    /** Returns the optimizer. */
    public PartSpec optimizer() {
        return chosen.optimizer;
    }

    /** Returns how the learning rate changes; empty if it stays that of the optimizer. */
    public Optional<PartSpec> schedule() {
        return Optional.ofNullable(chosen.schedule);
    }

    /** Returns the largest absolute value that a number in a gradient may have; infinity for any. */
    public double clipValue() {
        return chosen.clipValue;
    }

    /** Returns the largest length that the gradient of all trained parameters may have; infinity for any. */
    public double clipNorm() {
        return chosen.clipNorm;
    }

    /** Returns the penalties on parameters, and the limits for them. */
    public List<Regularization> regularization() {
        return chosen.regularization;
    }

    /** Returns how often the whole data is gone through. */
    public int epochs() {
        return chosen.epochs;
    }

    /** Returns the number of samples per step; 0 for all. */
    public int batchSize() {
        return chosen.batchSize;
    }

    /** Returns whether the samples are put in a new order, by the network's seed, before every epoch. */
    public boolean shuffle() {
        return chosen.shuffle;
    }

    /** Returns the names or globs of the parameters that are trained, such as {@code dense_*.weight}. */
    public List<String> trainable() {
        return chosen.trainable;
    }

    /** Returns the samples on which the loss is watched and that are never trained on; empty if none are given. */
    public Optional<Data> validation() {
        return Optional.ofNullable(chosen.validation);
    }

    /** Returns the fraction of the samples to hold back for validation; 0 for none. */
    public double validationFraction() {
        return chosen.validationFraction;
    }

    /** Returns when to give up; empty for never. */
    public Optional<EarlyStopping> earlyStopping() {
        return Optional.ofNullable(chosen.earlyStopping);
    }

    /** Returns what else ends the training before all epochs have run. */
    public StopConditions stopConditions() {
        return chosen.stopConditions;
    }

    /** Returns how much the samples of each class count; empty if all count the same. */
    public Optional<ClassWeights> classWeights() {
        return Optional.ofNullable(chosen.classWeights);
    }

    /** Returns the metrics that are computed for every epoch; normally none. */
    public List<PartSpec> metrics() {
        return chosen.metrics;
    }

    /** Returns where and how often all that is needed to go on is written; empty for nowhere. */
    public Optional<Checkpoint> checkpoint() {
        return Optional.ofNullable(chosen.checkpoint);
    }

    /** Returns who is told how training goes. */
    public List<Callback> callbacks() {
        return chosen.callbacks;
    }

    /** Collects the choices; loss and optimizer are required. */
    public static final class Builder {

        private PartSpec loss;
        private PartSpec optimizer;
        private PartSpec schedule;
        private double clipValue = Double.POSITIVE_INFINITY;
        private double clipNorm = Double.POSITIVE_INFINITY;
        private List<Regularization> regularization = List.of();
        private int epochs = DEFAULT_EPOCHS;
        private int batchSize = DEFAULT_BATCH_SIZE;
        private boolean shuffle = true;
        private List<String> trainable = List.of("*");
        private Data validation;
        private double validationFraction;
        private EarlyStopping earlyStopping;
        private StopConditions stopConditions = StopConditions.NONE;
        private ClassWeights classWeights;
        private List<PartSpec> metrics = List.of();
        private List<Callback> callbacks = List.of();
        private Checkpoint checkpoint;

        private Builder() {}

        private Builder(Builder other) {
            loss = other.loss;
            optimizer = other.optimizer;
            schedule = other.schedule;
            clipValue = other.clipValue;
            clipNorm = other.clipNorm;
            regularization = other.regularization;
            epochs = other.epochs;
            batchSize = other.batchSize;
            shuffle = other.shuffle;
            trainable = other.trainable;
            validation = other.validation;
            validationFraction = other.validationFraction;
            earlyStopping = other.earlyStopping;
            stopConditions = other.stopConditions;
            classWeights = other.classWeights;
            metrics = other.metrics;
            callbacks = other.callbacks;
            checkpoint = other.checkpoint;
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

        /** Sets how the learning rate changes, by name, with default settings; by default it does not. */
        public Builder schedule(String name) {
            return schedule(name, settings -> {});
        }

        /** Sets how the learning rate changes, by name and settings. */
        public Builder schedule(String name, Consumer<Settings> settings) {
            return schedule(PartSpec.named(name, settings));
        }

        /** Sets how the learning rate changes. */
        public Builder schedule(Schedule schedule) {
            return schedule(PartSpec.of(schedule));
        }

        /** Sets how the learning rate changes, given or to be found by name. */
        public Builder schedule(PartSpec schedule) {
            this.schedule = schedule;
            return this;
        }

        /** Limits every number in a gradient to −value … value, before anything else is done with it. */
        public Builder clipValue(double value) {
            Check.require(value > 0, "training.clip.value must be > 0, got %s", value);
            this.clipValue = value;
            return this;
        }

        /** Scales the gradient of all trained parameters together down to this length where it is longer. */
        public Builder clipNorm(double norm) {
            Check.require(norm > 0, "training.clip.norm must be > 0, got %s", norm);
            this.clipNorm = norm;
            return this;
        }

        /** Adds penalties on parameters, or limits for them. */
        public Builder regularize(Regularization... rules) {
            regularization = joined(regularization, List.of(rules));
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

        /** Watches the loss on these samples, which are never trained on. */
        public Builder validation(Data samples) {
            this.validation = samples;
            this.validationFraction = 0;
            return this;
        }

        /**
         * Holds back a fraction of the samples, chosen by the network's seed alone, and watches the loss on them.
         *
         * @param fraction between 0 and 1
         */
        public Builder validation(double fraction) {
            Check.require(
                    fraction > 0 && fraction < 1, "validation must be a fraction between 0 and 1, got %s", fraction);
            this.validationFraction = fraction;
            this.validation = null;
            return this;
        }

        /** Gives up when {@code validation_loss} has not fallen for so many epochs, and puts the best weights back. */
        public Builder earlyStopping(int patience) {
            return earlyStopping(EarlyStopping.after(patience));
        }

        /** Sets when to give up. */
        public Builder earlyStopping(EarlyStopping rule) {
            this.earlyStopping = rule;
            return this;
        }

        /** Ends training when the loss of an epoch is this or less. */
        public Builder stopAtLoss(double loss) {
            return stopWhen(stopConditions.atLoss(loss));
        }

        /** Ends training when the loss of an epoch differs by less than this from that of the epoch before. */
        public Builder stopAtChange(double change) {
            return stopWhen(stopConditions.atChange(change));
        }

        /** Ends training after the epoch in which this time is over. */
        public Builder stopAfter(Duration time) {
            return stopWhen(stopConditions.afterSeconds(time.toNanos() / NANOS_PER_SECOND));
        }

        /** Sets all conditions that end training before all epochs have run. */
        public Builder stopWhen(StopConditions conditions) {
            this.stopConditions = conditions;
            return this;
        }

        /** Sets how much the samples of each class count in the loss; default all the same. */
        public Builder classWeights(ClassWeights weights) {
            this.classWeights = weights;
            return this;
        }

        /** Computes these metrics, by name and with their default settings, for every epoch. */
        public Builder metrics(String... names) {
            for (String name : names) {
                metric(name, settings -> {});
            }
            return this;
        }

        /** Computes a metric, by name and settings, for every epoch. */
        public Builder metric(String name, Consumer<Settings> settings) {
            return metric(PartSpec.named(name, settings));
        }

        /** Computes a metric for every epoch. */
        public Builder metric(Metric metric) {
            return metric(PartSpec.of(metric));
        }

        private Builder metric(PartSpec metric) {
            metrics = joined(metrics, List.of(metric));
            return this;
        }

        /** Computes just these metrics, given or to be found by name, for every epoch. */
        public Builder metrics(List<PartSpec> metrics) {
            this.metrics = List.copyOf(metrics);
            return this;
        }

        /** Writes all that is needed to go on with the training to a file, every so many epochs and at the end. */
        public Builder checkpoint(Path file, int everyEpochs) {
            this.checkpoint = new Checkpoint(file, everyEpochs);
            return this;
        }

        /** Adds someone who is told how training goes. */
        public Builder callback(Callback callback) {
            callbacks = joined(callbacks, List.of(callback));
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
            return new Training(new Builder(this));
        }

        private static <E> List<E> joined(List<E> first, List<E> second) {
            List<E> all = new ArrayList<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }
    }
}
