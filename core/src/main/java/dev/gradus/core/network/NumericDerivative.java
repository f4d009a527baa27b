package dev.gradus.core.network;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative by central differences.
 *
 * <p>Two differences, with steps h and 2h, are combined as (4·D(h) − D(2h)) / 3 (Richardson's extrapolation), whose
 * error is of order h⁴. Large steps have the least rounding noise but may straddle a kink such as ReLU's, so smaller
 * ones are tried until one agrees; a wrong derivative agrees with none.
 *
 * @param function what is differentiated
 */
record NumericDerivative(DoubleUnaryOperator function) {

    private static final double[] STEPS = {1e-3, 1e-4, 1e-5, 1e-6};

    /** Agreement that needs no further step. */
    private static final double GOOD = 1e-9;

    /** Keeps the quotient of two zeros defined. */
    private static final double TINY = 1e-300;

    /** The numeric derivative that came closest, and how close. */
    record Comparison(double numeric, double relativeError) {}

    Comparison compare(double x, double analytic, double floor) {
        Comparison best = new Comparison(Double.NaN, Double.POSITIVE_INFINITY);
        for (double relativeStep : STEPS) {
            double h = relativeStep * Math.max(1, Math.abs(x));
            double numeric = (4 * difference(x, h) - difference(x, 2 * h)) / 3;
            double scale = Math.max(Math.max(Math.abs(analytic), Math.abs(numeric)), Math.max(floor, TINY));
            double error = Math.abs(analytic - numeric) / scale;
            if (error < best.relativeError()) {
                best = new Comparison(numeric, error);
            }
            if (error <= GOOD) {
                break;
            }
        }
        return best;
    }

    private double difference(double x, double h) {
        return (function.applyAsDouble(x + h) - function.applyAsDouble(x - h)) / ((x + h) - (x - h));
    }
}
