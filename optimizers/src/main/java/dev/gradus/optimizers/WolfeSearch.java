package dev.gradus.optimizers;

import dev.gradus.api.optimizer.Objective;

/**
 * Looks along a direction for a point that meets the strong Wolfe conditions.
 *
 * <p>Nocedal and Wright (2006), algorithms 3.5 (go out until an interval must contain such a point) and 3.6 (narrow the
 * interval), with the minimum of the cubic through both ends as the next point to try.
 */
final class WolfeSearch {

    /** A cubic may say little about what is far away: the next step out is within these factors of the last. */
    private static final double LEAST_STRETCH = 1.1;

    private static final double MOST_STRETCH = 10;

    /** How near to an end of the interval, as a share of its length, a point may be tried: so it always shrinks. */
    private static final double MARGIN = 0.1;

    private final Objective objective;
    private final double c1;
    private final double c2;
    private final int maxEvaluations;
    private final double[] point;
    private final double[] gradient;

    private double[] start;
    private double[] direction;
    private double startValue;
    private double startSlope;
    private int evaluations;

    /** The length tried last; value and slope there. */
    private double at;

    private double value;
    private double slope;

    WolfeSearch(Objective objective, Lbfgs settings) {
        this.objective = objective;
        this.c1 = settings.sufficientDecrease();
        this.c2 = settings.curvature();
        this.maxEvaluations = settings.maxEvaluations();
        this.point = new double[objective.size()];
        this.gradient = new double[objective.size()];
    }

    /** Returns the point found. */
    double[] point() {
        return point;
    }

    /** Returns the gradient at the point found. */
    double[] gradient() {
        return gradient;
    }

    /** Returns the value at the point found. */
    double value() {
        return value;
    }

    /**
     * Searches.
     *
     * @param first the length to try first
     * @return whether a point with a smaller value was found; unless the evaluations ran out it meets the conditions
     */
    boolean run(double[] from, double fromValue, double fromSlope, double[] along, double first) {
        start = from;
        startValue = fromValue;
        startSlope = fromSlope;
        direction = along;
        evaluations = 0;
        if (!(fromSlope < 0)) {
            return false;
        }
        double before = 0;
        double beforeValue = fromValue;
        double beforeSlope = fromSlope;
        double next = first;
        while (evaluations < maxEvaluations) {
            evaluate(next);
            boolean tooHigh = !decreasesEnough() || (before > 0 && value >= beforeValue);
            if (tooHigh) {
                return zoom(before, beforeValue, beforeSlope, at, value, slope);
            }
            if (isFlat()) {
                return true;
            }
            if (slope >= 0) {
                return zoom(at, value, slope, before, beforeValue, beforeSlope);
            }
            next = clip(
                    cubicMinimum(before, beforeValue, beforeSlope, at, value, slope),
                    LEAST_STRETCH * at,
                    MOST_STRETCH * at);
            before = at;
            beforeValue = value;
            beforeSlope = slope;
        }
        return true;
    }

    /** Narrows the interval between the end with the smallest value so far and another one. */
    private boolean zoom(
            double lowAt, double lowValue, double lowSlope, double highAt, double highValue, double highSlope) {
        double low = lowAt;
        double fLow = lowValue;
        double sLow = lowSlope;
        double high = highAt;
        double fHigh = highValue;
        double sHigh = highSlope;
        while (evaluations < maxEvaluations) {
            double margin = MARGIN * Math.abs(high - low);
            double next = clip(
                    cubicMinimum(low, fLow, sLow, high, fHigh, sHigh),
                    Math.min(low, high) + margin,
                    Math.max(low, high) - margin);
            if (next == low || next == high) {
                break;
            }
            evaluate(next);
            if (!decreasesEnough() || value >= fLow) {
                high = at;
                fHigh = value;
                sHigh = slope;
                continue;
            }
            if (isFlat()) {
                return true;
            }
            if (slope * (high - low) >= 0) {
                high = low;
                fHigh = fLow;
                sHigh = sLow;
            }
            low = at;
            fLow = value;
            sLow = slope;
        }
        if (low > 0 && at != low) {
            evaluate(low);
        }
        return low > 0;
    }

    private void evaluate(double length) {
        evaluations++;
        at = length;
        Vectors.add(start, length, direction, point);
        value = objective.valueAndGradient(point, gradient);
        slope = Vectors.dot(gradient, direction);
    }

    private boolean decreasesEnough() {
        boolean finite = Double.isFinite(value) && Double.isFinite(slope);
        return finite && value <= startValue + c1 * at * startSlope && value < startValue;
    }

    private boolean isFlat() {
        return Math.abs(slope) <= -c2 * startSlope;
    }

    /** Returns a number within limits: the middle for NaN. */
    private static double clip(double x, double least, double most) {
        return Double.isNaN(x) ? least + (most - least) / 2 : Math.min(Math.max(x, least), most);
    }

    /** Returns where the cubic with these values and slopes at a and b is smallest; NaN if there is no such place. */
    private static double cubicMinimum(double a, double valueA, double slopeA, double b, double valueB, double slopeB) {
        double d1 = slopeA + slopeB - 3 * (valueA - valueB) / (a - b);
        double d2 = Math.copySign(Math.sqrt(d1 * d1 - slopeA * slopeB), b - a);
        return b - (b - a) * (slopeB + d2 - d1) / (slopeB - slopeA + 2 * d2);
    }
}
