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
}
