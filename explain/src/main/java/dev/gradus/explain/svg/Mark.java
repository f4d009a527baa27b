package dev.gradus.explain.svg;

/** Something in a chart, over its data. */
public interface Mark {

    /** How wide a legend's sample is. */
    double SWATCH = 22;

    /** Returns what the legend calls it; empty for no entry. */
    default String label() {
        return "";
    }

    /** Draws it. */
    void draw(SvgWriter svg, Plane plane);

    /** Draws a sample for the legend, {@link #SWATCH} wide from x on, with its middle at y. */
    default void swatch(SvgWriter svg, double x, double y) {}
}
