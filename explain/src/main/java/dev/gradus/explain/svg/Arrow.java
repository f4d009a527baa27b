package dev.gradus.explain.svg;

/**
 * An arrow from one point to another.
 *
 * @param label for the legend; empty for none
 * @param x1 where it begins
 * @param y1 where it begins
 * @param x2 where its head is
 * @param y2 where its head is
 * @param look how it looks
 */
public record Arrow(String label, double x1, double y1, double x2, double y2, Look look) implements Mark {

    private static final double HEAD = 8;

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        if (plane.has(x1, y1) && plane.has(x2, y2)) {
            draw(svg, plane.toX(x1), plane.toY(y1), plane.toX(x2), plane.toY(y2), look);
        }
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        draw(svg, px, py, px + SWATCH, py, look);
    }

    /** Draws an arrow from pixel to pixel; one too short for a head is a line. */
    static void draw(SvgWriter svg, double px1, double py1, double px2, double py2, Look look) {
        double length = Math.sqrt((px2 - px1) * (px2 - px1) + (py2 - py1) * (py2 - py1));
        if (length < HEAD / 4) {
            return;
        }
        double head = Math.min(HEAD, length * 0.6);
        double dx = (px2 - px1) / length;
        double dy = (py2 - py1) / length;
        double backX = px2 - dx * head;
        double backY = py2 - dy * head;
        svg.line(px1, py1, backX, backY, look);
        double half = head * 0.45;
        svg.open("path")
                .attribute("class", "f-" + look.tone().css())
                .attribute(
                        "d",
                        "M" + pair(px2, py2) + "L" + pair(backX - dy * half, backY + dx * half) + "L"
                                + pair(backX + dy * half, backY - dx * half) + "Z")
                .close();
    }

    private static String pair(double px, double py) {
        return Decimals.pixels(px) + " " + Decimals.pixels(py);
    }
}
