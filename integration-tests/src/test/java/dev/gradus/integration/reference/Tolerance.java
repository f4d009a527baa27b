package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.tensor.Precision;

/**
 * How closely PyTorch's numbers, which it computed in float64, must be matched.
 *
 * <p>The relative error has a floor, two units in the last place of the number y that the result is computed from. The
 * derivative of a function that levels off is computed from its value, as y·(1 − y) for the sigmoid and as 1 − y² for
 * tanh, by PyTorch and Gradus alike, and the derivative of a cross-entropy is the difference y − 1 where the target is
 * 1. Once y has been rounded to a number beside 1, that rounding is all that is left in the difference, in the
 * reference too: it says 0 for the derivative of the sigmoid at 50. One unit of y makes two in 1 − y². Where y is small
 * the floor is as small, so that tails are compared in all their digits.
 */
enum Tolerance {
    FLOAT64(Precision.FLOAT64, 1e-12, Double.MIN_NORMAL) {
        @Override
        double ulp(double value) {
            return Math.ulp(value);
        }

        @Override
        double round(double value) {
            return value;
        }
    },

    /** The inputs are rounded to floats as well, which the tests account for where they can. */
    FLOAT32(Precision.FLOAT32, 2e-6, Float.MIN_NORMAL) {
        @Override
        double ulp(double value) {
            return Math.ulp((float) value);
        }

        @Override
        double round(double value) {
            return (float) value;
        }
    };

    private static final int UNITS = 2;

    private final Precision precision;
    private final double relative;

    /** Smaller numbers have fewer digits. */
    private final double smallest;

    Tolerance(Precision precision, double relative, double smallest) {
        this.precision = precision;
        this.relative = relative;
        this.smallest = smallest;
    }

    Precision precision() {
        return precision;
    }

    abstract double ulp(double value);

    /** Returns the value as it is after storage in the precision. */
    abstract double round(double value);

    /**
     * Checks a result.
     *
     * @param from the number that the result is computed from; at most 1 counts
     */
    void check(String what, double expected, double actual, double from) {
        if (actual == round(expected)) {
            return; // Beyond the range of the precision both are infinite, and have no difference.
        }
        double floor = Math.max(smallest, UNITS * ulp(Math.min(1, Math.abs(from))));
        double allowed = relative * Math.abs(expected) + floor;
        double difference = Math.abs(actual - expected);
        assertTrue(
                difference <= allowed,
                () -> what + " in " + precision + ": expected " + expected + " but got " + actual + " (difference "
                        + difference + ", allowed " + allowed + ")");
    }
}
