package dev.gradus.explain.svg;

/**
 * How a mark looks.
 *
 * @param tone its colour
 * @param dash how its line is broken
 * @param width of its line, in pixels
 */
public record Look(Tone tone, Dash dash, double width) {

    private static final double NORMAL = 1.75;

    /** Returns a plain line of normal width. */
    public static Look of(Tone tone) {
        return new Look(tone, Dash.SOLID, NORMAL);
    }

    /** Returns the look of the n-th of some series, counted from 0; each has a dash of its own beside its colour. */
    public static Look nth(int n) {
        return new Look(Tone.nth(n), Dash.nth(n + n / Tone.seriesTones()), NORMAL);
    }

    /** Returns the same with another dash. */
    public Look dash(Dash other) {
        return new Look(tone, other, width);
    }

    /** Returns the same with another width. */
    public Look width(double other) {
        return new Look(tone, dash, other);
    }

    /** Writes the attributes of a line. */
    void stroke(SvgWriter svg) {
        svg.attribute("class", "s-" + tone.css()).attribute("fill", "none").attribute("stroke-width", width);
        if (dash != Dash.SOLID) {
            svg.attribute("stroke-dasharray", dash.array());
        }
    }
}
