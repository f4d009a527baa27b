package dev.gradus.api.math;
/** Elementary functions. */
public final class GradusMath {
    /** Returns exp. */
    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    /** Returns expm1. */
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /** Returns log. */
    public static double log(double x) {
        return StrictMath.log(x);
    }

    /** Returns log1p. */
    public static double log1p(double x) {
        return StrictMath.log1p(x);
    }

    /** Returns tanh. */
    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    /** Returns sigmoid. */
    public static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** Returns softplus. */
    public static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    /** Returns erf. */
    public static double erf(double x) {
        return x;
    }

    /** Returns sin. */
    public static double sin(double x) {
        return StrictMath.sin(x);
    }

    /** Returns cos. */
    public static double cos(double x) {
        return StrictMath.cos(x);
    }

    /** Returns pow. */
    public static double pow(double x, double y) {
        return StrictMath.pow(x, y);
    }

    /** As for doubles. */
    public static float exp(float x) {
        return (float) exp((double) x);
    }

    /** As for doubles. */
    public static float expm1(float x) {
        return (float) expm1((double) x);
    }

    /** As for doubles. */
    public static float log(float x) {
        return (float) log((double) x);
    }

    /** As for doubles. */
    public static float log1p(float x) {
        return (float) log1p((double) x);
    }

    /** As for doubles. */
    public static float tanh(float x) {
        return (float) tanh((double) x);
    }

    /** As for doubles. */
    public static float sigmoid(float x) {
        return (float) sigmoid((double) x);
    }

    /** As for doubles. */
    public static float softplus(float x) {
        return (float) softplus((double) x);
    }

    /** As for doubles. */
    public static float erf(float x) {
        return (float) erf((double) x);
    }

    /** As for doubles. */
    public static float sin(float x) {
        return (float) sin((double) x);
    }

    /** As for doubles. */
    public static float cos(float x) {
        return (float) cos((double) x);
    }

    /** As for doubles. */
    public static float pow(float x, float y) {
        return (float) pow((double) x, (double) y);
    }
}
