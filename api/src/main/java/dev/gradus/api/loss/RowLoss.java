package dev.gradus.api.loss;

/** A loss over the whole row of a sample, such as softmax cross-entropy; its methods must be pure. */
public non-sealed interface RowLoss extends Loss {

    /** Returns the loss of one sample. */
    double apply(double[] predicted, double[] observed);

    /**
     * Computes the derivatives of the loss of one sample with respect to its predictions.
     *
     * @param predicted the outputs of the network
     * @param observed the targets
     * @param gradient receives the derivatives
     */
    void derivative(double[] predicted, double[] observed, double[] gradient);

    /**
     * Computes the derivatives and returns the loss: what a training step needs. By default this calls both; a loss may
     * do better where they share work, with the same results to the last bit.
     *
     * @param predicted the outputs of the network
     * @param observed the targets
     * @param gradient receives the derivatives
     */
    default double applyWithDerivative(double[] predicted, double[] observed, double[] gradient) {
        derivative(predicted, observed, gradient);
        return apply(predicted, observed);
    }
}
