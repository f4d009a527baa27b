package dev.gradus.explain.analysis;

import java.util.List;

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

    static Pass of(List<Link> links, LossMath loss, double[] input, double[] observed) {
        int layers = links.size();
        double[][] pre = new double[layers][];
        double[][] out = new double[layers][];
        double[] x = input;
        for (int l = 0; l < layers; l++) {
            pre[l] = links.get(l).preActivation(x);
            out[l] = links.get(l).activation().forward(pre[l]);
            x = out[l];
        }
        double[] lossGradient = loss.gradient(x, observed);
        double[][] delta = new double[layers][];
        double[] dy = lossGradient;
        for (int l = layers - 1; l >= 0; l--) {
            delta[l] = links.get(l).activation().backward(pre[l], out[l], dy);
            dy = links.get(l).backward(delta[l]);
        }
        return new Pass(input, observed, pre, out, loss.value(x, observed), lossGradient, delta);
    }

    /** Returns what a layer received. */
    double[] inputOf(int layer) {
        return layer == 0 ? input : output[layer - 1];
    }

    /** Returns the loss alone, forward only. */
    static double loss(List<Link> links, LossMath loss, double[] input, double[] observed) {
        double[] x = input;
        for (Link link : links) {
            x = link.activation().forward(link.preActivation(x));
        }
        return loss.value(x, observed);
    }
}
