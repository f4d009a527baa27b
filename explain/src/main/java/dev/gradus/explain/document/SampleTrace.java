package dev.gradus.explain.document;

import java.util.List;

/**
 * One sample's way through the network.
 *
 * @param sample its number, counted from 1
 * @param inputs what the first layer received
 * @param layers what happened in each layer
 * @param observed the targets as the loss sees them
 * @param loss the sample's share of the loss
 */
public record SampleTrace(int sample, double[] inputs, List<LayerValues> layers, double[] observed, double loss) {

    /**
     * What happened in a layer.
     *
     * @param layer its name
     * @param preActivation what its activation was applied to
     * @param output what it gave
     */
    public record LayerValues(String layer, double[] preActivation, double[] output) {}
}
