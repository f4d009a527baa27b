package dev.gradus.explain.svg;

import java.util.List;

/**
 * Points; those with a number that is not finite are left out.
 *
 * @param label for the legend; empty for none
 * @param x to the right
 * @param y upwards
 * @param tone their colour
 * @param shape their shape
 * @param radius their size, in pixels
 * @param hints a text for each that shows up where a reader points; empty for none
 */
public record Points(String label, double[] x, double[] y, Tone tone, Shape shape, double radius, List<String> hints)
        implements Mark {

    private static final double NORMAL = 4;

    /** Checks the lengths. */
    public Points {
        hints = List.copyOf(hints);
        if (x.length != y.length || !hints.isEmpty() && hints.size() != x.length) {
            throw new IllegalArgumentException(x.length + ", " + y.length + " and " + hints.size() + " for points");
        }
    }

    /** Points of normal size. */
    public Points(String label, double[] x, double[] y, Tone tone, Shape shape) {
        this(label, x, y, tone, shape, NORMAL, List.of());
    }

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        for (int i = 0; i < x.length; i++) {
            if (plane.has(x[i], y[i])) {
                shape.draw(svg, plane.toX(x[i]), plane.toY(y[i]), radius, tone, hints.isEmpty() ? "" : hints.get(i));
            }
        }
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        shape.draw(svg, px + SWATCH / 2, py, Math.min(radius, NORMAL), tone, "");
    }
}
