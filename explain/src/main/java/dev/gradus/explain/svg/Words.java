package dev.gradus.explain.svg;

/**
 * Words at a point, with a halo so that lines behind them do not make them hard to read.
 *
 * @param text what stands there
 * @param x the point
 * @param y the point
 * @param anchor {@code start}, {@code middle} or {@code end}: which part of the text is at the point
 * @param dx how many pixels to the right of it
 * @param dy how many pixels below it
 * @param tone its colour
 */
public record Words(String text, double x, double y, String anchor, double dx, double dy, Tone tone) implements Mark {

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        if (plane.has(x, y)) {
            svg.label(plane.toX(x) + dx, plane.toY(y) + dy, "label halo f-" + tone.css(), anchor, text);
        }
    }
}
