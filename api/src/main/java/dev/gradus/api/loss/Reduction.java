package dev.gradus.api.loss;

/** How the losses of elements and samples become one number. */
public enum Reduction {
    /** The plain sum over all elements and samples of the batch. */
    SUM,
    /** The sum divided by the number of elements: samples times outputs. */
    MEAN_OF_ELEMENTS,
    /** The sum divided by the number of samples. */
    MEAN_OF_SAMPLES;

    /** Returns what the sum over a batch is divided by. */
    public double divisor(int samples, int outputs) {
        if (this == SUM) {
            return 1;
        }
        return this == MEAN_OF_SAMPLES ? samples : (double) samples * outputs;
    }
}
