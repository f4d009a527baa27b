package dev.gradus.explain.analysis;

/**
 * One sample, forward and backward.
 *
 * @param input what the first layer received
 * @param observed the targets as the loss sees them
 * @param preActivation per layer
 * @param output per layer
 * @param loss the sample's share
 * @param lossGradient with respect to the predictions
 * @param delta per layer, the gradient with respect to the pre-activation
 */
record Pass(
        double[] input,
        double[] observed,
        double[][] preActivation,
        double[][] output,
        double loss,
        double[] lossGradient,
        double[][] delta) {

    /** Returns what a layer received. */
    double[] inputOf(int layer) {
        return layer == 0 ? input : output[layer - 1];
    }
}
