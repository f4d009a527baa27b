package dev.gradus.explain.document;

import java.util.List;

/**
 * The loss over two parameters.
 *
 * @param first the parameter to the right: its short name
 * @param second the parameter upwards: its short name
 * @param firstSymbol the same as derivatives write it
 * @param secondSymbol the same as derivatives write it
 * @param projection whether more than these two are trained, so that the descent leaves the slice
 * @param x values of the first
 * @param y values of the second
 * @param slices the loss on the grid; with a projection one at the first and one at the last step
 * @param path the descent
 * @param rates plain gradient descent from the same start with other learning rates
 */
public record ContourFigure(
        String first,
        String second,
        String firstSymbol,
        String secondSymbol,
        boolean projection,
        double[] x,
        double[] y,
        List<Slice> slices,
        List<Point> path,
        List<Rate> rates) {

    /**
     * The loss with the other parameters as they are at a step.
     *
     * @param step the step
     * @param loss at {@code [row of y][column of x]}
     */
    public record Slice(int step, double[][] loss) {}

    /**
     * A point of the descent.
     *
     * @param step how many steps led there
     * @param x the first parameter
     * @param y the second
     * @param loss the loss
     * @param sliceLoss the loss of the first slice at the same place; the same unless others move
     * @param gradientX the derivative with respect to the first
     * @param gradientY the derivative with respect to the second
     */
    public record Point(
            int step, double x, double y, double loss, double sliceLoss, double gradientX, double gradientY) {}

    /**
     * A descent with a learning rate.
     *
     * @param learningRate the learning rate
     * @param steps how many steps were taken; fewer if the loss grew beyond all proportion
     * @param x the first parameter, of many steps at some
     * @param y the second
     * @param loss the losses
     */
    public record Rate(double learningRate, int steps, double[] x, double[] y, double[] loss) {}
}
