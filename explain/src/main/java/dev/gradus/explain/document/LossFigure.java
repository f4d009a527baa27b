package dev.gradus.explain.document;

import java.util.List;

/**
 * The loss as a function of one parameter, the others held fast.
 *
 * @param parameter its short name
 * @param symbol the same as derivatives write it
 * @param alone whether nothing else is trained, so that the descent stays on the curve
 * @param x values of the parameter
 * @param pathX its values along the descent, one per state
 * @param pathLoss the losses there
 * @param fits what the network predicts at some chosen values, at the first step; empty with several inputs
 * @param states the curve, step by step; of large networks at the first step only
 */
public record LossFigure(
        String parameter,
        String symbol,
        boolean alone,
        double[] x,
        double[] pathX,
        double[] pathLoss,
        List<Fit> fits,
        List<State> states) {

    /**
     * Another fit.
     *
     * @param value the parameter's value
     * @param loss the loss with it
     * @param predicted the first output along the figure {@code units}' x
     */
    public record Fit(double value, double loss, double[] predicted) {}

    /**
     * The curve at a step.
     *
     * @param step how many steps led there
     * @param value the parameter's value
     * @param loss the loss
     * @param gradient the slope of the curve there
     * @param y the curve
     * @param argmin where it is least; null if that is not within the range
     * @param minimum the loss there; null too
     */
    public record State(
            int step, double value, double loss, double gradient, double[] y, Double argmin, Double minimum) {}
}
