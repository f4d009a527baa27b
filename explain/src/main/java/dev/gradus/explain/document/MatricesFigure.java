package dev.gradus.explain.document;

import java.util.List;

/**
 * The computation as products of matrices, samples as rows.
 *
 * @param states the equations, step by step
 */
public record MatricesFigure(List<State> states) {

    /**
     * The equations at a step.
     *
     * @param step how many steps led there
     * @param forward from the inputs to the predictions
     * @param backward from the loss to the gradients
     */
    public record State(int step, List<Equation> forward, List<Equation> backward) {}

    /**
     * A matrix and where it comes from.
     *
     * @param name its name
     * @param rows its shape
     * @param columns its shape
     * @param expression what it is computed as; empty for what is given
     * @param values row by row; empty for large ones
     */
    public record Equation(String name, int rows, int columns, String expression, List<double[]> values) {}
}
