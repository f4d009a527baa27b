package dev.gradus.explain.svg;

import dev.gradus.api.math.GradusMath;
import java.util.Arrays;
import java.util.List;

/**
 * An axis.
 *
 * @param title what it measures, with the unit
 * @param min its lower end
 * @param max its upper end, above the lower
 * @param logarithmic whether equal ratios are equal lengths; both ends must be positive then
 * @param categories names at 0, 1, 2 …; empty for numbers
 */
public record Axis(String title, double min, double max, boolean logarithmic, List<String> categories) {

    /** How much of the range is left free at each end of data. */
    private static final double ROOM = 0.06;

    /** Checks the ends. */
    public Axis {
        categories = List.copyOf(categories);
        if (!(min < max) || !Double.isFinite(max - min) || logarithmic && !(min > 0)) {
            throw new IllegalArgumentException("axis '" + title + "' from " + min + " to " + max);
        }
    }

    /** Returns an axis from one number to another. */
    public static Axis between(String title, double min, double max) {
        return new Axis(title, min, max, false, List.of());
    }

    /** Returns an axis that has room for some data; numbers that are not finite are left out. */
    public static Axis over(String title, double[]... data) {
        double min = extreme(data, false);
        double max = extreme(data, true);
        if (!(min <= max)) {
            return between(title, 0, 1);
        }
        // One value, or values that differ in their last bits only, still need an axis with two ends.
        double least = Math.max(Math.abs(min), Math.abs(max)) * 1e-9;
        double room = max - min > least ? (max - min) * ROOM : Math.max(Math.abs(max), 1) / 2;
        return between(title, min - room, max + room);
    }

    /** Returns a logarithmic axis for the positive ones among some data; a linear one if there are none. */
    public static Axis logarithmicOver(String title, double[]... data) {
        double[][] positive = Arrays.stream(data)
                .map(values -> Arrays.stream(values).filter(v -> v > 0).toArray())
                .toArray(double[][]::new);
        double min = extreme(positive, false);
        double max = extreme(positive, true);
        if (!(min <= max)) {
            return over(title, data);
        }
        double room = Math.max(1.3, GradusMath.pow(max / min, ROOM));
        return new Axis(title, min / room, max * room, true, List.of());
    }

    /** Returns an axis of names, at 0, 1, 2 …. */
    public static Axis of(String title, List<String> categories) {
        return new Axis(title, -0.5, categories.size() - 0.5, false, categories);
    }

    /** Returns the same, lengthened to reach a value. */
    public Axis reaching(double value) {
        return new Axis(title, Math.min(min, value), Math.max(max, value), logarithmic, categories);
    }

    private static double extreme(double[][] data, boolean greatest) {
        var numbers = Arrays.stream(data).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
        return (greatest ? numbers.max() : numbers.min()).orElse(Double.NaN);
    }

    /** Returns where a value is, 0 at the lower end and 1 at the upper. */
    double place(double value) {
        return logarithmic
                ? (Ticks.log10(value) - Ticks.log10(min)) / (Ticks.log10(max) - Ticks.log10(min))
                : (value - min) / (max - min);
    }
}
