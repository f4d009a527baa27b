package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * A derivative measured by central differences, extrapolated to step 0 (Richardson's method, with the choice of the
 * step by Ridders): good to about 10⁻¹² where the function is smooth.
 *
 * @param value the derivative
 * @param error how far it may be off: what the extrapolation says, and what rounding must cost
 * @param size the largest |f| that was seen where the estimate was taken
 */
record Slope(double value, double error, double size) {

    /** The relative error that a derivative may have. */
    static final double TOLERANCE = 1e-6;

    /** The widest step; powers of two, so that x ± h is exact. */
    private static final double FIRST_STEP = 0.25;

    private static final int STEPS = 12;

    /** An analytic derivative may be off by this many of the estimated errors, which are no bounds. */
    private static final double SAFETY = 4;

    static Slope of(DoubleUnaryOperator f, double x) {
        Slope best = new Slope(Double.NaN, Double.POSITIVE_INFINITY, 0);
        double[] previous = new double[STEPS];
        double h = FIRST_STEP;
        for (int row = 0; row < STEPS; row++, h /= 2) {
            double above = f.applyAsDouble(x + h);
            double below = f.applyAsDouble(x - h);
            double size = Math.max(Math.abs(above), Math.abs(below));
            double rounding = Math.ulp(size) / h;
            double[] current = new double[STEPS];
            current[0] = (above - below) / ((x + h) - (x - h));
            double factor = 1;
            for (int order = 1; order <= row; order++) {
                factor *= 4;
                current[order] = current[order - 1] + (current[order - 1] - previous[order - 1]) / (factor - 1);
                double error = rounding
                        + Math.max(
                                Math.abs(current[order] - current[order - 1]),
                                Math.abs(current[order] - previous[order - 1]));
                if (error < best.error) {
                    best = new Slope(current[order], error, size);
                }
            }
            previous = current;
        }
        return best;
    }

    /**
     * Fails if a derivative is another than this one.
     *
     * @param where what the derivative is of and at which point
     * @param hint what to look at
     */
    void check(String where, double analytic, String hint) {
        double scale = Math.max(Math.abs(analytic), Math.abs(value));
        double allowed = TOLERANCE * scale + SAFETY * error;
        if (Math.abs(analytic - value) <= allowed) {
            return;
        }
        // A smooth function is measured far better than this.
        boolean rough = !(error <= TOLERANCE * Math.max(scale, size));
        fail(String.format(
                Locale.ROOT,
                "%s: the derivative given is %s, the one by central differences is %s (relative error %.3g, allowed"
                        + " %.0e)%s; %s",
                where,
                analytic,
                rough ? "not to be measured, about " + value : value,
                Math.abs(analytic - value) / scale,
                TOLERANCE,
                ratio(analytic),
                hint));
    }

    /** A wrong constant factor is the commonest mistake, and is seen at once from the ratio. */
    private String ratio(double analytic) {
        double ratio = analytic / value;
        return Double.isFinite(ratio) && ratio != 0 ? String.format(Locale.ROOT, ", a factor of %.6g", ratio) : "";
    }
}
