package dev.gradus.explain.svg;

/**
 * A box around an area.
 *
 * @param label for the legend; empty for none
 * @param x1 one corner
 * @param y1 one corner
 * @param x2 the other corner
 * @param y2 the other corner
 * @param look how it looks
 * @param filled whether it has a light filling of the same colour
 */
public record Box(String label, double x1, double y1, double x2, double y2, Look look, boolean filled) implements Mark {

    private static final double SMALL = 10;

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        if (plane.has(x1, y1) && plane.has(x2, y2)) {
            double px1 = Math.min(plane.toX(x1), plane.toX(x2));
            double px2 = Math.max(plane.toX(x1), plane.toX(x2));
            double py1 = Math.min(plane.toY(y1), plane.toY(y2));
            double py2 = Math.max(plane.toY(y1), plane.toY(y2));
            draw(svg, px1, py1, px2 - px1, py2 - py1, look, filled);
        }
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        draw(svg, px + (SWATCH - SMALL) / 2, py - SMALL / 2, SMALL, SMALL, look, filled);
    }

    /** Draws a box of pixels. */
    static void draw(SvgWriter svg, double px, double py, double width, double height, Look look, boolean filled) {
        if (filled) {
            svg.open("rect")
                    .attribute("x", px)
                    .attribute("y", py)
                    .attribute("width", width)
                    .attribute("height", height)
                    .attribute("class", "f-" + look.tone().css())
                    .attribute("fill-opacity", 0.14)
                    .close();
        }
        svg.open("rect")
                .attribute("x", px)
                .attribute("y", py)
                .attribute("width", width)
                .attribute("height", height);
        look.stroke(svg);
        svg.close();
    }
}
