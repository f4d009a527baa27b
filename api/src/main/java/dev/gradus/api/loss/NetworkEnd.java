package dev.gradus.api.loss;

import dev.gradus.api.activation.Activation;

/**
 * How a network ends, for a loss to check whether it fits.
 *
 * @param outputs how many outputs there are
 * @param plain whether they are known to be any numbers, because the last layer could apply an activation and does not
 * @param activation what the last layer applies to its outputs; null if it is plain or not known
 */
public record NetworkEnd(int outputs, boolean plain, Activation activation) {}
