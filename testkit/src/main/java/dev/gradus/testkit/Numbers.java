package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Small helpers for arrays of numbers. */
final class Numbers {

    private Numbers() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] filled(int length, double value) {
        double[] array = new double[length];
        Arrays.fill(array, value);
        return array;
    }

    static double[] toFloat(double... values) {
        return DoubleStream.of(values).map(value -> (float) value).toArray();
    }

    static boolean noneIsNaN(double... values) {
        return DoubleStream.of(values).noneMatch(Double::isNaN);
    }

    static boolean allAreFinite(double... values) {
        return DoubleStream.of(values).allMatch(Double::isFinite);
    }

    /** Returns the rows one after another. */
    static double[] flat(double[]... rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * Fails if a number differs by more than the tolerance, relative to itself or to 1 if it is smaller.
     *
     * <p>The floor of 1 is there because a small difference of large numbers has the rounding error of the large ones.
     */
    static void assertClose(String what, double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, () -> what + ": number of values");
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(actual[i] - expected[i]);
            boolean same = Double.compare(actual[i], expected[i]) == 0;
            if (!same && !(difference <= tolerance * Math.max(1, Math.abs(expected[i])))) {
                fail(what + ": expected " + expected[i] + " but got " + actual[i] + " at index " + i
                        + " (allowed difference " + tolerance + ")");
            }
        }
    }
}
