package dev.gradus.explain.svg;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of equal height, each with its number.
 *
 * @param label for the legend; empty for none
 * @param x the grid's places to the right, ascending
 * @param y the grid's places upwards, ascending
 * @param heights the height at {@code [row of y][column of x]}; what is not finite has no lines around it
 * @param levels the heights that get a line
 * @param tone their colour
 */
public record Contours(String label, double[] x, double[] y, double[][] heights, double[] levels, Tone tone)
        implements Mark {

    /** A line shorter than this, in pixels, has no room for a number. */
    private static final double ROOM = 46;

    private static final double WIDTH = 1.1;

    /** Returns levels between which about equally many points of the grid lie, as numbers of two digits. */
    public static double[] levels(double[][] heights, int count) {
        double[] sorted = Arrays.stream(heights)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new double[0];
        }
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count;
            levels[i] = twoDigits(sorted[(int) (share * (sorted.length - 1))]);
        }
        return Arrays.stream(levels).distinct().sorted().toArray();
    }

    private static double twoDigits(double value) {
        return value == 0
                ? 0
                : new BigDecimal(value)
                        .round(new MathContext(2, RoundingMode.HALF_EVEN))
                        .doubleValue();
    }

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        Look look = Look.of(tone).width(WIDTH);
        for (double level : levels) {
            List<double[][]> lines = new MarchingSquares(x, y, heights).at(level);
            double[][] longest = null;
            double most = ROOM;
            for (double[][] line : lines) {
                new Line("", line[0], line[1], look).draw(svg, plane);
                double length = length(line, plane);
                if (length > most) {
                    most = length;
                    longest = line;
                }
            }
            if (longest != null) {
                number(svg, plane, longest, most, level);
            }
        }
    }

    private void number(SvgWriter svg, Plane plane, double[][] line, double length, double level) {
        // Not all in the middle: numbers of neighbouring lines would stand on each other.
        int place = Arrays.binarySearch(levels, level);
        double target = length * (place % 2 == 0 ? 0.4 : 0.6);
        double walked = 0;
        for (int i = 1; i < line[0].length; i++) {
            walked += distance(line, i, plane);
            if (walked >= target) {
                double px = plane.toX(line[0][i]);
                double py = plane.toY(line[1][i]);
                svg.label(px, py + 3.5, "label small halo f-" + tone.css(), "middle", Decimals.show(level, 2));
                return;
            }
        }
    }

    private static double length(double[][] line, Plane plane) {
        double sum = 0;
        for (int i = 1; i < line[0].length; i++) {
            sum += distance(line, i, plane);
        }
        return sum;
    }

    private static double distance(double[][] line, int i, Plane plane) {
        double dx = plane.toX(line[0][i]) - plane.toX(line[0][i - 1]);
        double dy = plane.toY(line[1][i]) - plane.toY(line[1][i - 1]);
        return Math.sqrt(dx * dx + dy * dy);
    }

    @Override
    public void swatch(SvgWriter svg, double px, double py) {
        svg.line(px, py, px + SWATCH, py, Look.of(tone).width(WIDTH));
    }
}
