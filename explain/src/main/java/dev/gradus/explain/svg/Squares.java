package dev.gradus.explain.svg;

/**
 * Squares whose sides are differences, so that their areas are the squares of them: true squares in the picture.
 *
 * @param label for the legend; empty for none
 * @param x where each stands
 * @param y1 one end of the side
 * @param y2 the other end
 * @param look how they look
 */
public record Squares(String label, double[] x, double[] y1, double[] y2, Look look) implements Mark {

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        for (int i = 0; i < x.length; i++) {
            if (!plane.has(x[i], y1[i]) || !plane.has(x[i], y2[i])) {
                continue;
            }
            double top = Math.min(plane.toY(y1[i]), plane.toY(y2[i]));
            double side = Math.abs(plane.toY(y1[i]) - plane.toY(y2[i]));
            double at = plane.toX(x[i]);
            // To the left where there is no room on the right.
            boolean fits = at + side <= plane.left() + plane.width();
            Box.draw(svg, fits ? at : at - side, top, side, side, look, true);
        }
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        new Box("", 0, 0, 0, 0, look, true).swatch(svg, px, py);
    }
}
