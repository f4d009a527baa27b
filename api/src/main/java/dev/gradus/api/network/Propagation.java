package dev.gradus.api.network;

/**
 * What went forward through the layers for some samples, and what came back, in double precision: for each layer, the
 * first one first, an array that holds one sample after another.
 *
 * @param gradients the loss and its gradient with respect to the parameters
 * @param inputs what the layers received
 * @param outputs what they gave
 * @param outputGradients the derivatives of the loss with respect to what they gave
 */
public record Propagation(Gradients gradients, double[][] inputs, double[][] outputs, double[][] outputGradients) {}
