package dev.gradus.api.network;

import dev.gradus.api.activation.Activation;

/**
 * What went through a layer for one sample.
 *
 * @param layer the layer's name
 * @param input what it received
 * @param preActivation what its activation was applied to; null if it applies none of its own
 * @param activation its activation; null if it has none, or not just one
 * @param output what it gave
 */
public record LayerTrace(
        String layer, double[] input, double[] preActivation, Activation activation, double[] output) {}
