package dev.gradus.benchmarks.compare;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The networks that are measured, from seven parameters to six million; the same for every framework. */
public enum Workload {
    /** The drug-dosage lesson: all overhead. */
    TINY(3, 1, Activation.SOFTPLUS, Objective.SQUARES, 1, 2, 1),
    /** A small regression. */
    SMALL(32, 16, Activation.SIGMOID, Objective.MEAN_SQUARES, 8, 16, 1),
    /** A classifier of a table with many columns. */
    MEDIUM(64, 16, Activation.RELU, Objective.CLASSES, 64, 128, 64, 10),
    /** MNIST's usual dense network. */
    LARGE(128, 8, Activation.RELU, Objective.CLASSES, 784, 256, 128, 10),
    /** Bound by matrix products and memory. */
    HUGE(512, 2, Activation.RELU, Objective.CLASSES, 1024, 2048, 2048, 10);

    /** The activation of the hidden layers; the last layer has none. */
    public enum Activation {
        SOFTPLUS,
        SIGMOID,
        RELU
    }

    /** Loss and optimizer, which go together here. */
    public enum Objective {
        /** Sum of squared residuals, gradient descent. */
        SQUARES,
        /** Mean squared error, gradient descent. */
        MEAN_SQUARES,
        /** Cross-entropy on softmax, Adam. */
        CLASSES
    }

    /** Learning rate of gradient descent. */
    public static final double SGD_RATE = 0.01;

    /** Learning rate of Adam. */
    public static final double ADAM_RATE = 0.001;

    private final int batch;
    private final int batches;
    private final Activation activation;
    private final Objective objective;
    private final int[] sizes;

    Workload(int batch, int batches, Activation activation, Objective objective, int... sizes) {
        this.batch = batch;
        this.batches = batches;
        this.activation = activation;
        this.objective = objective;
        this.sizes = sizes;
    }

    /** Returns the samples of a step. */
    public int batch() {
        return batch;
    }

    /** Returns the different batches of the data. */
    public int batches() {
        return batches;
    }

    /** Returns the activation of the hidden layers. */
    public Activation activation() {
        return activation;
    }

    /** Returns what is minimised, and how. */
    public Objective objective() {
        return objective;
    }

    /** Returns the widths, from the inputs to the outputs. */
    public int[] sizes() {
        return sizes.clone();
    }

    /** Returns the number of inputs. */
    public int inputs() {
        return sizes[0];
    }

    /** Returns the number of outputs. */
    public int outputs() {
        return sizes[sizes.length - 1];
    }

    /** Returns whether outputs are classes. */
    public boolean classifies() {
        return objective == Objective.CLASSES;
    }

    /** Returns the widths as people write them. */
    public String network() {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining("-"));
    }

    /** Returns batch, activation, loss and optimizer in words. */
    public String description() {
        String words = switch (objective) {
            case SQUARES -> "softplus, SSR, SGD";
            case MEAN_SQUARES -> "sigmoid, MSE, SGD";
            case CLASSES -> "ReLU, softmax-CE, Adam";
        };
        return "batch " + batch + ", " + words;
    }
}
