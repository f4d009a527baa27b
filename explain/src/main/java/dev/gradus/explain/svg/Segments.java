package dev.gradus.explain.svg;

/**
 * Straight lines of their own, such as residuals.
 *
 * @param label for the legend; empty for none
 * @param x1 where each begins
 * @param y1 where each begins
 * @param x2 where each ends
 * @param y2 where each ends
 * @param look how they look
 */
public record Segments(String label, double[] x1, double[] y1, double[] x2, double[] y2, Look look) implements Mark {

    /** Returns one. */
    public static Segments of(String label, double x1, double y1, double x2, double y2, Look look) {
        return new Segments(label, new double[] {x1}, new double[] {y1}, new double[] {x2}, new double[] {y2}, look);
    }

    /** Returns a line across the chart at a height. */
    public static Segments across(String label, Axis x, double y, Look look) {
        return of(label, x.min(), y, x.max(), y, look);
    }

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        for (int i = 0; i < x1.length; i++) {
            if (plane.has(x1[i], y1[i]) && plane.has(x2[i], y2[i])) {
                svg.line(plane.toX(x1[i]), plane.toY(y1[i]), plane.toX(x2[i]), plane.toY(y2[i]), look);
            }
        }
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        svg.line(px, py, px + SWATCH, py, look);
    }
}
