package dev.gradus.benchmarks.compare;

import java.util.Arrays;
import java.util.Locale;

/**
 * The times of several rounds.
 *
 * @param median the middle one, in nanoseconds
 * @param least the least
 * @param most the most
 */
record Timing(double median, double least, double most) {

    private static final double NANOSECONDS_IN_MICROSECOND = 1e3;

    static Timing of(double... nanoseconds) {
        double[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Timing(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Returns median and range in microseconds, such as {@code 12.3 (11.9–13.0)}. */
    @Override
    public String toString() {
        return micros(median) + " (" + micros(least) + "–" + micros(most) + ")";
    }

    private static String micros(double nanoseconds) {
        double micros = nanoseconds / NANOSECONDS_IN_MICROSECOND;
        int decimals = micros < 1 ? 3 : micros < 10 ? 2 : micros < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", micros);
    }
}
