package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

/** Comparison with the numbers of worked examples: equal to a relative error of 10⁻⁹. */
final class Approximately {

    private static final double RELATIVE = 1e-9;

    /**
     * The numbers of the examples are around 1, and so the residuals and gradients that are differences of them have an
     * error of a few units in the last place of 1, however small they are themselves once a training has converged.
     */
    private static final double ROUNDING = 5e-15;

    private Approximately() {}

    /** Compares what is given, whatever arrays it stands in, with one number after another. */
    static void assertReproduced(String what, JsonNode expected, double... actual) {
        assertReproduced(what, ReferenceFile.flat(expected), actual);
    }

    static void assertReproduced(String what, double[] expected, double... actual) {
        assertEquals(expected.length, actual.length, () -> what + ": number of values");
        for (int i = 0; i < expected.length; i++) {
            check(what + "[" + i + "]", expected[i], actual[i], ROUNDING);
        }
    }

    /** A sum of squares of residuals: an error in a residual r counts 2·r times. */
    static void assertSumOfSquaresReproduced(String what, JsonNode expected, double actual) {
        double value = expected.doubleValue();
        check(what, value, actual, 2 * Math.sqrt(value) * ROUNDING);
    }

    private static void check(String what, double expected, double actual, double rounding) {
        double difference = Math.abs(actual - expected);
        assertTrue(
                difference <= RELATIVE * Math.abs(expected) + rounding,
                () -> what + ": expected " + expected + " but got " + actual + " (difference " + difference + ")");
    }
}
