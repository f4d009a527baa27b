package dev.gradus.api.internal.math;

/**
 * {@code sigmoid}, {@code softplus} and {@code tanh} for {@code double}.
 *
 * <p>All three start from {@code e^-|a|}, which cannot overflow, and carry the rounding errors of the steps that
 * matter, so that quotients are corrected before their last rounding.
 */
public final class LogisticDouble {
    /** Below this argument of {@code e^x}, {@code tanh} is 1. */
    public static final double SATURATED = -44;

    /**
     * Coefficient of w² in {@code 2 artanh(w / 2) / w}; minimax on {@code w <= 2/3} (Remez exchange), degree 9,
     * 2^-59.3.
     */
    public static final double C0 = 0x1.5555555555535p-4;
    /** Coefficient of w⁴. */
    public static final double C1 = 0x1.99999999a0859p-7;
    /** Coefficient of w⁶. */
    public static final double C2 = 0x1.24924920849e1p-9;
    /** Coefficient of w⁸. */
    public static final double C3 = 0x1.c71c741ffe2afp-12;
    /** Coefficient of w¹⁰. */
    public static final double C4 = 0x1.745cb38aca5d9p-14;
    /** Coefficient of w¹². */
    public static final double C5 = 0x1.3b1de497b17p-16;
    /** Coefficient of w¹⁴. */
    public static final double C6 = 0x1.106754c48fca3p-18;
    /** Coefficient of w¹⁶. */
    public static final double C7 = 0x1.efdec7fb54d41p-21;
    /** Coefficient of w¹⁸. */
    public static final double C8 = 0x1.559698a345b06p-23;
    /** Coefficient of w²⁰. */
    public static final double C9 = 0x1.5c8fc93ed3bbep-24;

    private LogisticDouble() {}

    /** {@code 2 artanh(w / 2) / w - 1} for {@code z = w² <= 4/9}. */
    public static double polynomial(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double c01 = Math.fma(z, C1, C0);
        double c23 = Math.fma(z, C3, C2);
        double c45 = Math.fma(z, C5, C4);
        double c67 = Math.fma(z, C7, C6);
        double c89 = Math.fma(z, C9, C8);
        double low = Math.fma(z2, c23, c01);
        double middle = Math.fma(z2, c67, c45);
        return z * Math.fma(z4, Math.fma(z4, c89, middle), low);
    }

    /**
     * {@code -(n + nRest) / (d + dRest)}, the rests being small and {@code d} negative: a product that is subtracted
     * would have to be negated first.
     */
    private static double divide(double n, double nRest, double d, double dRest) {
        double inverse = -1 / d;
        double y = n * inverse;
        double remainder = Math.fma(y, d, n) + Math.fma(y, dRest, nRest);
        return Math.fma(remainder, inverse, y);
    }

    /** All bits of a negative number, none of another: the sign of data cannot be predicted by a branch. */
    private static long signs(double x) {
        return Double.doubleToRawLongBits(x) >> (Long.SIZE - 1);
    }

    /** {@code 1 / (1 + e^-x)}, for negative {@code x} as {@code e^x / (1 + e^x)}. */
    public static double sigmoid(double x) {
        double a = -Math.abs(x);
        if (a < ExpDouble.NORMAL) {
            return sigmoidFar(x);
        }
        double t = ExpDouble.power(a);
        double q = ExpDouble.factor(a, t);
        double p = 1 + q;
        double scale = ExpDouble.scale(t);
        return sigmoid(x, p * scale, (q - (p - 1)) * scale);
    }

    /** The same where 2^k is too small for one number. */
    private static double sigmoidFar(double x) {
        double a = -Math.abs(x);
        a = a < ExpDouble.UNDERFLOW ? ExpDouble.UNDERFLOW : a;
        double t = ExpDouble.power(a);
        double q = ExpDouble.factor(a, t);
        double p = 1 + q;
        return sigmoid(x, ExpDouble.scaled(p, t), ExpDouble.scaled(q - (p - 1), t));
    }

    private static double sigmoid(double x, double e, double eRest) {
        double d = -1 - e;
        double dRest = ((-1 - d) - e) - eRest;
        double negative = Double.longBitsToDouble(signs(x) & Double.doubleToRawLongBits(1));
        return divide(Math.fma(negative, e, 1 - negative), negative * eRest, d, dRest);
    }

    /** {@code ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|)}. */
    public static double softplus(double x) {
        double a = -Math.abs(x);
        if (a < ExpDouble.NORMAL) {
            return softplusFar(x);
        }
        double t = ExpDouble.power(a);
        double q = ExpDouble.factor(a, t);
        double p = 1 + q;
        double scale = ExpDouble.scale(t);
        return softplus(x, p * scale, (q - (p - 1)) * scale);
    }

    /** The same where 2^k is too small for one number. */
    private static double softplusFar(double x) {
        double a = -Math.abs(x);
        a = a < ExpDouble.UNDERFLOW ? ExpDouble.UNDERFLOW : a;
        double t = ExpDouble.power(a);
        double q = ExpDouble.factor(a, t);
        double p = 1 + q;
        return softplus(x, ExpDouble.scaled(p, t), ExpDouble.scaled(q - (p - 1), t));
    }

    private static double softplus(double x, double e, double eRest) {
        // w + wRest = 2e / (2 + e) = -2e / d; ln(1 + e) = 2 artanh(w / 2)
        double n = 2 * e;
        double d = -2 - e;
        double dRest = ((-2 - d) - e) - eRest;
        double inverse = -1 / d;
        double w = n * inverse;
        double remainder = Math.fma(w, d, n) + Math.fma(w, dRest, 2 * eRest);
        double y = w + Math.fma(w, polynomial(w * w), remainder * inverse);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & ~signs(x)) + y;
    }

    /** {@code (1 - e^-2|x|) / (1 + e^-2|x|)} with the sign of {@code x}. */
    public static double tanh(double x) {
        double a = -2 * Math.abs(x);
        a = a < SATURATED ? SATURATED : a;
        double t = ExpDouble.power(a);
        double k = t - ExpDouble.ROUND;
        double high = Math.fma(k, -ExpDouble.LN2_HIGH, a);
        double r = Math.fma(k, -ExpDouble.LN2_LOW, high);
        double rest = Math.fma(k, -ExpDouble.LN2_LOW, high - r);
        double r2 = r * r;
        double small = Math.fma(r2, ExpDouble.polynomial(r, r2), rest);
        double q = r + small;
        double qRest = (r - q) + small;
        double power = -ExpDouble.scale(t);
        // e^a - 1 = (2^k - 1) + 2^k q, likewise for the denominator; all of it negated
        double n0 = 1 + power;
        double n = Math.fma(power, q, n0);
        double nRest = Math.fma(power, qRest, Math.fma(power, q, n0 - n));
        double d0 = power - 1;
        double d = Math.fma(power, q, d0);
        double d0Rest = (-1 - d0) + power;
        double dRest = Math.fma(power, qRest, Math.fma(power, q, d0 - d)) + d0Rest;
        return Math.copySign(divide(n, nRest, d, dRest), x);
    }
}
