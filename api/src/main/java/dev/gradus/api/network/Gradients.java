package dev.gradus.api.network;

import java.util.Map;

/**
 * The loss and its gradient.
 *
 * @param loss the loss over all samples
 * @param byParameter for every parameter's name its gradient, row-major, shaped like the parameter
 */
public record Gradients(double loss, Map<String, double[]> byParameter) {

    /** Returns the gradient of one parameter. */
    public double[] of(String parameter) {
        double[] gradient = byParameter.get(parameter);
        if (gradient == null) {
            throw new IllegalArgumentException("no parameter '" + parameter + "'; there are " + byParameter.keySet());
        }
        return gradient.clone();
    }
}
