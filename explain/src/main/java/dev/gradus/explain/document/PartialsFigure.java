package dev.gradus.explain.document;

import java.util.List;

/**
 * Each derivative, beside the gradient vector that they make up.
 *
 * @param symbols the parameters', in the order of the derivations
 * @param states the derivatives, step by step
 */
public record PartialsFigure(List<String> symbols, List<State> states) {

    /**
     * The derivatives at a step.
     *
     * @param step how many steps led there
     * @param partials the derivatives
     * @param length of the vector
     */
    public record State(int step, double[] partials, double length) {}
}
