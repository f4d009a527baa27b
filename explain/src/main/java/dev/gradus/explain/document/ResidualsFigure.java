package dev.gradus.explain.document;

import java.util.List;

/**
 * The residuals of an output, and their squares.
 *
 * @param output the output's name
 * @param input the input that the samples are drawn over; empty for their numbers
 * @param samples how many there are; the first ones are given
 * @param x where the samples are
 * @param observed their targets
 * @param states the predictions, step by step
 */
public record ResidualsFigure(
        String output, String input, int samples, double[] x, double[] observed, List<State> states) {

    /**
     * The predictions at a step.
     *
     * @param step how many steps led there
     * @param predicted sample by sample
     * @param squares of observed − predicted
     */
    public record State(int step, double[] predicted, double[] squares) {}
}
