package dev.gradus.api.internal.math;

/**
 * {@code log} and {@code log1p} for {@code double}.
 *
 * <p>{@code x = 2^k (1 + f)} with {@code sqrt(1/2) <= 1 + f < sqrt(2)}; with {@code s = f / (2 + f)}, {@code ln(1 + f)
 * = 2 artanh(s) = 2s + s z R(z)}, {@code z = s²}, which is evaluated as {@code f - (f²/2 - s (f²/2 + z R))} so that the
 * exact {@code f} carries most of the value. The coefficients of {@code R} are a minimax fit (Remez exchange at 70
 * digits) of {@code (2 artanh(s) / s - 2) / z} on {@code 0 <= z <= 0.02944}, degree 6, error relative to the logarithm
 * below 2^-59.4.
 */
public final class LogDouble {
    /** Smaller numbers are scaled by {@link #SUBNORMAL_SCALE} first. */
    public static final double MIN_NORMAL = 0x1p-1022;
    /** 2^54. */
    public static final double SUBNORMAL_SCALE = 0x1p54;
    /** What {@link #SUBNORMAL_SCALE} adds to {@code k}. */
    public static final double SUBNORMAL_EXPONENT = 54;
    /** The bits of the least {@code 1 + f}, sqrt(1/2). */
    public static final long LEAST = 0x3fe6a09e667f3bcdL;
    /** The bits of 1 minus {@link #LEAST}: puts the step of the exponent at sqrt(2) instead of 2. */
    public static final long OFFSET = 0x3ff0000000000000L - LEAST;
    /** The bits of a mantissa. */
    public static final long MANTISSA = 0x000fffffffffffffL;
    /** The bits of 2^52: or-ed with an integer below 2^52, they make that integer plus 2^52. */
    public static final long INTEGER = 0x4330000000000000L;
    /** {@link #INTEGER} as a number, plus the bias of the exponent. */
    public static final double INTEGER_BIAS = 0x1p52 + 1023;
    /** Up to this magnitude {@code ln(1 + x)} rounds to {@code x}. */
    public static final double TINY = 0x1p-54;

    /** Coefficient of s³. */
    public static final double C0 = 0x1.5555555555592p-1;
    /** Coefficient of s⁵. */
    public static final double C1 = 0x1.999999997fd7dp-2;
    /** Coefficient of s⁷. */
    public static final double C2 = 0x1.24924941f4b4fp-2;
    /** Coefficient of s⁹. */
    public static final double C3 = 0x1.c71c520639369p-3;
    /** Coefficient of s¹¹. */
    public static final double C4 = 0x1.74663f991a1bp-3;
    /** Coefficient of s¹³. */
    public static final double C5 = 0x1.39a1a7cfdc4a8p-3;
    /** Coefficient of s¹⁵. */
    public static final double C6 = 0x1.2f062c5f429abp-3;

    private LogDouble() {}

    /** {@code z R(z)}. */
    public static double polynomial(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double c01 = Math.fma(z, C1, C0);
        double c23 = Math.fma(z, C3, C2);
        double c45 = Math.fma(z, C5, C4);
        double low = Math.fma(z2, c23, c01);
        double high = Math.fma(z2, C6, c45);
        return z * Math.fma(z4, high, low);
    }

    /** {@code k ln 2 + ln(1 + f) + rest}, {@code rest} being small. */
    public static double combine(double k, double f, double rest) {
        double s = f / (2 + f);
        double half = 0.5 * f * f;
        double small = Math.fma(s, half + polynomial(s * s), Math.fma(k, ExpDouble.LN2_LOW, rest));
        return Math.fma(k, ExpDouble.LN2_HIGH, f - (half - small));
    }

    /** The natural logarithm. */
    public static double log(double x) {
        boolean subnormal = x < MIN_NORMAL;
        double scaled = subnormal ? x * SUBNORMAL_SCALE : x;
        double bias = subnormal ? INTEGER_BIAS + SUBNORMAL_EXPONENT : INTEGER_BIAS;
        long bits = Double.doubleToRawLongBits(scaled) + OFFSET;
        double k = Double.longBitsToDouble((bits >>> ExpDouble.MANTISSA_BITS) | INTEGER) - bias;
        double f = Double.longBitsToDouble((bits & MANTISSA) + LEAST) - 1;
        return special(x, combine(k, f, 0));
    }

    /** {@code y}, or what the logarithm of a special {@code x} is. */
    private static double special(double x, double y) {
        double zeroOrNegative = x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        double finite = x < Double.POSITIVE_INFINITY ? y : x;
        return x > 0 ? finite : zeroOrNegative;
    }

    /** {@code ln(1 + x)}: the error of {@code u = 1 + x} is computed exactly and added as {@code error / u}. */
    public static double log1p(double x) {
        double u = 1 + x;
        double v = u - 1;
        double error = (1 - (u - v)) + (x - v);
        long bits = Double.doubleToRawLongBits(u) + OFFSET;
        double k = Double.longBitsToDouble((bits >>> ExpDouble.MANTISSA_BITS) | INTEGER) - INTEGER_BIAS;
        double m = Double.longBitsToDouble((bits & MANTISSA) + LEAST);
        boolean near = k == 0;
        double f = near ? x : m - 1;
        double rest = near ? 0 : error / u;
        double y = special(u, combine(k, f, rest));
        return Math.abs(x) < TINY ? x : y;
    }
}
