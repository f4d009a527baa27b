package dev.gradus.explain.analysis;

import dev.gradus.api.network.Propagation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some samples, forward and backward at once: one loop over many numbers is far faster than many over few. All arrays
 * hold the samples' values one after another.
 *
 * @param samples how many
 * @param input what the first layer received
 * @param observed the targets as the loss sees them
 * @param preActivation per layer
 * @param output per layer
 * @param passes the same sample by sample, with what came back
 */
record Block(
        int samples,
        double[] input,
        double[] observed,
        double[][] preActivation,
        double[][] output,
        List<Pass> passes) {

    /** So many numbers are computed at a time: few enough for a processor's nearest memory. */
    private static final int NUMBERS = 4096;

    /** Computes all samples, the first ones first. */
    static List<Block> of(List<Link> links, LossMath loss, List<double[]> inputs, List<double[]> observed) {
        int widest = links.stream()
                .mapToInt(link -> Math.max(link.inputs(), link.units()))
                .max()
                .orElseThrow();
        int samples = Math.max(1, NUMBERS / widest);
        List<Block> blocks = new ArrayList<>();
        for (int start = 0; start < inputs.size(); start += samples) {
            int end = Math.min(inputs.size(), start + samples);
            blocks.add(one(links, loss, inputs.subList(start, end), observed.subList(start, end)));
        }
        return blocks;
    }

    private static Block one(List<Link> links, LossMath loss, List<double[]> inputs, List<double[]> observed) {
        int samples = inputs.size();
        int layers = links.size();
        double[][] pre = new double[layers][];
        double[][] out = new double[layers][];
        double[] input = joined(inputs);
        double[] x = input;
        for (int l = 0; l < layers; l++) {
            Link link = links.get(l);
            pre[l] = link.preActivation(x);
            out[l] = link.activation().forward(pre[l], link.units());
            x = out[l];
        }
        double[] targets = joined(observed);
        double[] shares = loss.values(x, targets, samples);
        double[] lossGradient = loss.gradient(x, targets, samples);
        double[][] delta = new double[layers][];
        double[] dy = lossGradient;
        for (int l = layers - 1; l >= 0; l--) {
            Link link = links.get(l);
            delta[l] = link.activation().backward(pre[l], out[l], dy, link.units());
            dy = l == 0 ? null : link.backward(delta[l]);
        }
        return new Block(
                samples, input, targets, pre, out, passes(inputs, observed, pre, out, shares, lossGradient, delta));
    }

    /** Takes what flows through a network in which not all can be computed here; all samples at once. */
    static Block of(
            List<Link> links, LossMath loss, Propagation flowing, List<double[]> inputs, List<double[]> observed) {
        int samples = inputs.size();
        int layers = links.size();
        double[][] pre = new double[layers][];
        double[][] out = new double[layers][];
        double[][] delta = new double[layers][];
        for (int l = 0; l < layers; l++) {
            Link link = links.get(l);
            pre[l] = link.preActivation(flowing.inputs()[l]);
            out[l] = flowing.outputs()[l];
            delta[l] = link.isOpaque()
                    ? inputGradient(flowing, l)
                    : link.activation().backward(pre[l], out[l], flowing.outputGradients()[l], link.units());
        }
        double[] targets = joined(observed);
        double[] lossGradient = loss.gradient(out[layers - 1], targets, samples);
        double[] shares = loss.values(out[layers - 1], targets, samples);
        return new Block(
                samples,
                flowing.inputs()[0],
                targets,
                pre,
                out,
                passes(inputs, observed, pre, out, shares, lossGradient, delta));
    }

    /** Nobody needs the gradient with respect to the network's own inputs, so there is none. */
    private static double[] inputGradient(Propagation flowing, int layer) {
        if (layer > 0) {
            return flowing.outputGradients()[layer - 1];
        }
        double[] none = new double[flowing.inputs()[0].length];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static List<Pass> passes(
            List<double[]> inputs,
            List<double[]> observed,
            double[][] pre,
            double[][] out,
            double[] shares,
            double[] lossGradient,
            double[][] delta) {
        int samples = inputs.size();
        List<Pass> passes = new ArrayList<>(samples);
        for (int s = 0; s < samples; s++) {
            passes.add(new Pass(
                    inputs.get(s),
                    observed.get(s),
                    rows(pre, s, samples),
                    rows(out, s, samples),
                    shares[s],
                    row(lossGradient, s, samples),
                    rows(delta, s, samples)));
        }
        return passes;
    }

    /** Takes rows apart that stand one after another. */
    static List<double[]> rows(double[] all, int count) {
        return IntStream.range(0, count).mapToObj(i -> row(all, i, count)).toList();
    }

    private static double[] joined(List<double[]> rows) {
        int columns = rows.get(0).length;
        double[] all = new double[rows.size() * columns];
        for (int r = 0; r < rows.size(); r++) {
            System.arraycopy(rows.get(r), 0, all, r * columns, columns);
        }
        return all;
    }

    private static double[][] rows(double[][] layers, int sample, int samples) {
        double[][] rows = new double[layers.length][];
        for (int l = 0; l < layers.length; l++) {
            rows[l] = row(layers[l], sample, samples);
        }
        return rows;
    }

    private static double[] row(double[] all, int sample, int samples) {
        int columns = all.length / samples;
        return Arrays.copyOfRange(all, sample * columns, (sample + 1) * columns);
    }

    /** Returns what a layer received. */
    double[] inputOf(int layer) {
        return layer == 0 ? input : output[layer - 1];
    }
}
