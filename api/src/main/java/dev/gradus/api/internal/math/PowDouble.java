package dev.gradus.api.internal.math;

/**
 * {@code pow} for {@code double}.
 *
 * <p>{@code |x|^y = e^(y ln |x|)} with the logarithm as a sum of two numbers good to about 2^-66: {@code ln(1 + f) = 2s
 * (1 + z (1/3 + z U(z)))}, {@code s = f / (2 + f)}, {@code z = s²}. The coefficients of {@code U} are a minimax fit
 * (Remez exchange at 80 digits) on {@code 0 <= z <= 0.02944}, degree 6, error relative to the logarithm below 2^-66.2.
 */
public final class PowDouble {
    /** 1/3. */
    public static final double THIRD_HIGH = 0x1.5555555555555p-2;
    /** 1/3 - {@link #THIRD_HIGH}. */
    public static final double THIRD_LOW = 0x1.5555555555555p-56;
    /** Coefficient of z². */
    public static final double C0 = 0x1.9999999999b3p-3;
    /** Coefficient of z³. */
    public static final double C1 = 0x1.2492492457d19p-3;
    /** Coefficient of z⁴. */
    public static final double C2 = 0x1.c71c722d6c1a7p-4;
    /** Coefficient of z⁵. */
    public static final double C3 = 0x1.745ce9e162437p-4;
    /** Coefficient of z⁶. */
    public static final double C4 = 0x1.3b1eec67fbfd6p-4;
    /** Coefficient of z⁷. */
    public static final double C5 = 0x1.0f7fe0e54fe11p-4;
    /** Coefficient of z⁸. */
    public static final double C6 = 0x1.0e42ffbe77fp-4;
    /** From here on every number is an integer; added to a smaller one, it rounds to an integer. */
    public static final double ALL_INTEGERS = 0x1p52;
    /** From here on every number is an even integer. */
    public static final double ALL_EVEN = 0x1p53;

    private PowDouble() {}

    /** {@code U(z)}. */
    public static double polynomial(double z) {
        double z2 = z * z;
        double c01 = Math.fma(z, C1, C0);
        double c23 = Math.fma(z, C3, C2);
        double c45 = Math.fma(z, C5, C4);
        return Math.fma(z2 * z2, Math.fma(z2, C6, c45), Math.fma(z2, c23, c01));
    }

    /** x^y. */
    public static double pow(double x, double y) {
        double positive = magnitude(Math.abs(x), y);
        double size = Math.abs(y);
        boolean integer = size >= ALL_INTEGERS || (size + ALL_INTEGERS) - ALL_INTEGERS == size;
        double half = 0.5 * size;
        boolean odd = integer && size < ALL_EVEN && (half + ALL_INTEGERS) - ALL_INTEGERS != half;
        double signed = odd ? Math.copySign(positive, x) : positive;
        boolean finiteNegative = x < 0 && x > Double.NEGATIVE_INFINITY;
        double result = finiteNegative && !integer ? Double.NaN : signed;
        result = y == 1 ? x : result;
        return y == 0 ? 1 : result;
    }

    /** x^y for {@code x >= 0}. */
    private static double magnitude(double x, double y) {
        boolean subnormal = x < LogDouble.MIN_NORMAL;
        double scaled = subnormal ? x * LogDouble.SUBNORMAL_SCALE : x;
        double bias = subnormal ? LogDouble.INTEGER_BIAS + LogDouble.SUBNORMAL_EXPONENT : LogDouble.INTEGER_BIAS;
        long bits = Double.doubleToRawLongBits(scaled) + LogDouble.OFFSET;
        double k = Double.longBitsToDouble((bits >>> ExpDouble.MANTISSA_BITS) | LogDouble.INTEGER) - bias;
        double m = Double.longBitsToDouble((bits & LogDouble.MANTISSA) + LogDouble.LEAST);

        // s + sRest = (m - 1) / (m + 1)
        double f = m - 1;
        double d = m + 1;
        double dRest = m - (d - 1);
        double inverse = 1 / d;
        double s = f * inverse;
        double sRest = Math.fma(-s, dRest, Math.fma(-s, d, f)) * inverse;
        // z + zRest = (s + sRest)²
        double z = s * s;
        double zRest = Math.fma(2 * s, sRest, Math.fma(s, s, -z));
        // u + uRest = 1/3 + z U(z)
        double higher = z * polynomial(z);
        double u = THIRD_HIGH + higher;
        double uRest = (higher - (u - THIRD_HIGH)) + THIRD_LOW;
        // w + wRest = z u
        double w = z * u;
        double wRest = Math.fma(z, uRest, Math.fma(zRest, u, Math.fma(z, u, -w)));
        // l + lRest = 2s (1 + w)
        double twice = 2 * s;
        double bend = twice * w;
        double bendRest = Math.fma(twice, wRest, Math.fma(twice, w, -bend));
        double l = twice + bend;
        double lRest = (bend - (l - twice)) + Math.fma(2 * sRest, 1 + w, bendRest);
        // plus k ln 2
        double power = k * ExpDouble.LN2_HIGH;
        double log = power + l;
        double logRest = (l - (log - power)) + Math.fma(k, ExpDouble.LN2_LOW, lRest);
        log = x == 0 ? Double.NEGATIVE_INFINITY : log;
        log = x < Double.POSITIVE_INFINITY ? log : x;

        // e^(y (log + logRest))
        double a = y * log;
        double aRest = Math.fma(y, logRest, Math.fma(y, log, -a));
        boolean inside = a >= ExpDouble.UNDERFLOW && a <= ExpDouble.OVERFLOW;
        aRest = inside ? aRest : 0;
        a = a > ExpDouble.OVERFLOW ? ExpDouble.OVERFLOW : a;
        a = a < ExpDouble.UNDERFLOW ? ExpDouble.UNDERFLOW : a;
        double t = ExpDouble.power(a);
        k = t - ExpDouble.ROUND;
        double high = Math.fma(k, -ExpDouble.LN2_HIGH, a);
        double low = Math.fma(k, -ExpDouble.LN2_LOW, aRest);
        double r = high + low;
        double rest = low - (r - high);
        double r2 = r * r;
        double p = 1 + (r + Math.fma(r2, ExpDouble.polynomial(r, r2), rest));
        return ExpDouble.scaled(p, t);
    }
}
