package dev.gradus.explain.document;

import java.util.List;

/**
 * A layer's activation, and which part of it the data reaches.
 *
 * @param layer the layer's name
 * @param activation the activation's name
 * @param formula of it; empty if it is none
 * @param x where the curve is given
 * @param y the curve
 * @param units names of what the shown units' activation is applied to
 * @param count how many units there are
 * @param states what is reached, step by step
 */
public record ActivationFigure(
        String layer,
        String activation,
        String formula,
        double[] x,
        double[] y,
        List<String> units,
        int count,
        List<State> states) {

    /**
     * What is reached at a step.
     *
     * @param step how many steps led there
     * @param min the least that any unit's activation is applied to
     * @param max the greatest
     * @param at for each shown unit what its activation is applied to, sample by sample; the first samples of many
     */
    public record State(int step, double min, double max, List<double[]> at) {}
}
