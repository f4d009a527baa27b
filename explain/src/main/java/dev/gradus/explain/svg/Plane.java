package dev.gradus.explain.svg;

/**
 * Where numbers are in the picture.
 *
 * @param x the axis to the right
 * @param y the axis upwards
 * @param left of the area between the axes, in pixels
 * @param top of it
 * @param width of it
 * @param height of it
 */
public record Plane(Axis x, Axis y, double left, double top, double width, double height) {

    /** What lies farther outside than this is moved here, as some programs draw nothing at huge coordinates. */
    private static final double FAR = 4;

    /** Returns the pixel of a number to the right; NaN if there is none. */
    public double toX(double value) {
        return left + width * clamp(x.place(value));
    }

    /** Returns the pixel of a number upwards, which counts downwards; NaN if there is none. */
    public double toY(double value) {
        return top + height * (1 - clamp(y.place(value)));
    }

    private static double clamp(double place) {
        return Math.max(-FAR, Math.min(1 + FAR, place));
    }

    /** Returns whether a point can be drawn. */
    boolean has(double xValue, double yValue) {
        return !Double.isNaN(toX(xValue)) && !Double.isNaN(toY(yValue));
    }
}
