package dev.gradus.explain.svg;

/**
 * A line through points in their order; a number that is not finite interrupts it.
 *
 * @param label for the legend; empty for none
 * @param x to the right
 * @param y upwards
 * @param stepped whether a value holds until the next, as a learning rate does
 * @param look how it looks
 */
public record Line(String label, double[] x, double[] y, boolean stepped, Look look) implements Mark {

    /** Checks the lengths. */
    public Line {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " numbers for a line");
        }
    }

    /** A line that goes straight from point to point. */
    public Line(String label, double[] x, double[] y, Look look) {
        this(label, x, y, false, look);
    }

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        String lastY = "";
        for (int i = 0; i < x.length; i++) {
            if (!plane.has(x[i], y[i])) {
                drawing = false;
                continue;
            }
            String px = Decimals.pixels(plane.toX(x[i]));
            String py = Decimals.pixels(plane.toY(y[i]));
            if (stepped && drawing) {
                path.append('L').append(px).append(' ').append(lastY);
            }
            path.append(drawing ? 'L' : 'M').append(px).append(' ').append(py);
            drawing = true;
            lastY = py;
        }
        if (path.length() > 0) {
            svg.open("path").attribute("d", path.toString()).attribute("stroke-linejoin", "round");
            look.stroke(svg);
            svg.close();
        }
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        svg.line(px, py, px + SWATCH, py, look);
    }
}
