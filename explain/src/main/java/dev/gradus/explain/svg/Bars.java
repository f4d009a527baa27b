package dev.gradus.explain.svg;

import dev.gradus.api.math.GradusMath;

/**
 * Upright bars from 0: a histogram, or amounts by category.
 *
 * @param label for the legend; empty for none
 * @param from the left side of each
 * @param to the right side of each
 * @param height the value of each
 * @param tone their colour
 */
public record Bars(String label, double[] from, double[] to, double[] height, Tone tone) implements Mark {

    private static final double SMALL = 10;

    /** How wide a bar of a category is; the space between two is 1. */
    private static final double WIDE = 0.7;

    /** Returns how often numbers are in each of some intervals of equal width; what is not finite is left out. */
    public static Bars histogram(String label, double[] values, int intervals, Tone tone) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (min > max) {
            return new Bars(label, new double[0], new double[0], new double[0], tone);
        }
        double width = max > min ? (max - min) / intervals : Math.max(Math.abs(max), 1) / intervals;
        double low = max > min ? min : min - width * intervals / 2;
        double[] from = new double[intervals];
        double[] to = new double[intervals];
        double[] count = new double[intervals];
        for (int i = 0; i < intervals; i++) {
            from[i] = low + i * width;
            to[i] = low + (i + 1) * width;
        }
        for (double value : values) {
            if (Double.isFinite(value)) {
                count[(int) Math.min(intervals - 1, Math.floor((value - low) / width))]++;
            }
        }
        return new Bars(label, from, to, count, tone);
    }

    /** Returns about how many intervals suit so many values: Sturges' rule. */
    public static int intervals(int values) {
        return Math.max(1, (int) Math.ceil(GradusMath.log(Math.max(1, values)) / GradusMath.log(2)) + 1);
    }

    /** Returns a bar for each category of an axis made with {@link Axis#of}. */
    public static Bars ofCategories(String label, double[] height, Tone tone) {
        return ofCategories(label, height, 0, 1, tone);
    }

    /**
     * Returns a bar for each category, beside those of other series.
     *
     * @param series which one this is, counted from 0
     * @param count of series
     */
    public static Bars ofCategories(String label, double[] height, int series, int count, Tone tone) {
        double[] from = new double[height.length];
        double[] to = new double[height.length];
        double width = WIDE / count;
        for (int i = 0; i < height.length; i++) {
            from[i] = i - WIDE / 2 + series * width;
            to[i] = from[i] + width;
        }
        return new Bars(label, from, to, height, tone);
    }

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        double base = plane.toY(plane.y().logarithmic() ? plane.y().min() : 0);
        for (int i = 0; i < height.length; i++) {
            if (!plane.has(from[i], height[i])) {
                continue;
            }
            double top = plane.toY(height[i]);
            double left = plane.toX(from[i]);
            svg.open("rect")
                    .attribute("x", left)
                    .attribute("y", Math.min(base, top))
                    .attribute("width", Math.max(0.5, plane.toX(to[i]) - left - 1))
                    .attribute("height", Math.abs(base - top))
                    .attribute("class", "f-" + tone.css())
                    .attribute("fill-opacity", 0.8)
                    .hinted(Decimals.show(height[i]));
        }
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        svg.open("rect")
                .attribute("x", px + (SWATCH - SMALL) / 2)
                .attribute("y", py - SMALL / 2)
                .attribute("width", SMALL)
                .attribute("height", SMALL)
                .attribute("class", "f-" + tone.css())
                .attribute("fill-opacity", 0.8)
                .close();
    }
}
