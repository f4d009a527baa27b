package dev.gradus.api.internal.math;

/**
 * {@code exp} and {@code expm1} for {@code double}.
 *
 * <p>{@code x = k ln 2 + r} with integer {@code k} and {@code |r| <= ln 2 / 2}; then {@code e^r = 1 + r + r² P(r)}. The
 * coefficients of {@code P} are a minimax fit (Remez exchange at 70 digits) of {@code (e^r - 1 - r) / r²} on
 * {@code |r| <= 0.3466}, degree 10, error relative to {@code e^r - 1} below 2^-61.7.
 */
public final class ExpDouble {
    /** Above this argument {@code e^x} is infinite. */
    public static final double OVERFLOW = 710;
    /** Below this argument {@code e^x} rounds to zero. */
    public static final double UNDERFLOW = -746;
    /** From this argument on, {@code e^x} is no subnormal number, and neither is the power of two in it. */
    public static final double NORMAL = -708;
    /** Below this argument {@code e^x - 1} rounds to -1. */
    public static final double MINUS_ONE = -40;
    /** Up to this magnitude {@code e^x - 1} rounds to {@code x}. */
    public static final double TINY = 0x1p-54;

    /** 1 / ln 2. */
    public static final double LOG2_E = 0x1.71547652b82fep0;
    /** ln 2 to 41 bits, so that its product with {@code k} is exact. */
    public static final double LN2_HIGH = 0x1.62e42fefa4p-1;
    /** ln 2 - {@link #LN2_HIGH}. */
    public static final double LN2_LOW = -0x1.8432a1b0e2634p-43;

    /**
     * Added to a number, it rounds to an integer {@code k} and leaves {@code k + 2046} in the low twelve bits: the sum
     * of the biased exponents of two factors whose product is 2^k. One factor would not reach subnormal results.
     */
    public static final double ROUND = 0x1.8p52 + 2046;
    /** Turns {@code k + 2046} into the biased exponent of 2^k. */
    public static final long BIAS_OF_POWER = 1023;
    /** Turns {@code k + 2046} into the biased exponent of 2^(k - 1). */
    public static final long BIAS_OF_HALF_POWER = 1024;
    /** Position of the exponent. */
    public static final int MANTISSA_BITS = 52;

    /** Coefficient of r². */
    public static final double C0 = 0.5;
    /** Coefficient of r³. */
    public static final double C1 = 0x1.5555555555559p-3;
    /** Coefficient of r⁴. */
    public static final double C2 = 0x1.555555555555ap-5;
    /** Coefficient of r⁵. */
    public static final double C3 = 0x1.111111110f6bp-7;
    /** Coefficient of r⁶. */
    public static final double C4 = 0x1.6c16c16c144a9p-10;
    /** Coefficient of r⁷. */
    public static final double C5 = 0x1.a01a01afe47dp-13;
    /** Coefficient of r⁸. */
    public static final double C6 = 0x1.a01a01b09efd9p-16;
    /** Coefficient of r⁹. */
    public static final double C7 = 0x1.71ddf85524e4bp-19;
    /** Coefficient of r¹⁰. */
    public static final double C8 = 0x1.27e4c5cea1f6p-22;
    /** Coefficient of r¹¹. */
    public static final double C9 = 0x1.af5ebc894c86ep-26;
    /** Coefficient of r¹². */
    public static final double C10 = 0x1.1f952392a7f8dp-29;

    private ExpDouble() {}

    /** {@code P(r) = (e^r - 1 - r) / r²} for {@code |r| <= 0.3466}; {@code r2 = r * r}. */
    public static double polynomial(double r, double r2) {
        double r4 = r2 * r2;
        double c01 = Math.fma(r, C1, C0);
        double c23 = Math.fma(r, C3, C2);
        double c45 = Math.fma(r, C5, C4);
        double c67 = Math.fma(r, C7, C6);
        double c89 = Math.fma(r, C9, C8);
        double low = Math.fma(r2, c23, c01);
        double middle = Math.fma(r2, c67, c45);
        double high = Math.fma(r2, C10, c89);
        return Math.fma(r4, Math.fma(r4, high, middle), low);
    }

    /** {@code k = x / ln 2} to the nearest integer, as a number to which {@link #ROUND} was added. */
    static double power(double x) {
        return Math.fma(x, LOG2_E, ROUND);
    }

    /** {@code e^(x - k ln 2) - 1}, with {@code t} from {@link #power}. */
    static double factor(double x, double t) {
        double k = t - ROUND;
        double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
        double r2 = r * r;
        return Math.fma(r2, polynomial(r, r2), r);
    }

    /** 2^k if that is no subnormal number, with {@code t} from {@link #power}. */
    static double scale(double t) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(t) - BIAS_OF_POWER) << MANTISSA_BITS);
    }

    /** First of two factors of 2^k, from {@code bits} of a number to which {@link #ROUND} was added. */
    private static double scale1(long bits) {
        return Double.longBitsToDouble((bits >>> 1) << MANTISSA_BITS);
    }

    /** Second factor. */
    private static double scale2(long bits) {
        return Double.longBitsToDouble((bits - (bits >>> 1)) << MANTISSA_BITS);
    }

    /** A number times 2^k, in two steps as 2^k may be too small for one, with {@code t} from {@link #power}. */
    static double scaled(double x, double t) {
        long bits = Double.doubleToRawLongBits(t);
        return x * scale1(bits) * scale2(bits);
    }

    /** e^x. */
    public static double exp(double x) {
        double a = x > OVERFLOW ? OVERFLOW : x;
        a = a < UNDERFLOW ? UNDERFLOW : a;
        double t = power(a);
        return scaled(1 + factor(a, t), t);
    }

    /**
     * {@code e^x - 1}, as {@code 2 (2^(k-1) q + 2^(k-1) - 1/2)} with {@code q = e^r - 1}: half a power never overflows.
     */
    public static double expm1(double x) {
        double a = x > OVERFLOW ? OVERFLOW : x;
        a = a < MINUS_ONE ? MINUS_ONE : a;
        double t = power(a);
        double k = t - ROUND;
        double high = Math.fma(k, -LN2_HIGH, a);
        double r = Math.fma(k, -LN2_LOW, high);
        double rest = Math.fma(k, -LN2_LOW, high - r);
        double r2 = r * r;
        double q = Math.fma(r2, polynomial(r, r2), rest);
        double half = Double.longBitsToDouble((Double.doubleToRawLongBits(t) - BIAS_OF_HALF_POWER) << MANTISSA_BITS);
        double n0 = half - 0.5;
        double n = Math.fma(half, r, n0);
        double nRest = Math.fma(half, r, n0 - n);
        double y = 2 * (n + Math.fma(half, q, nRest));
        return Math.abs(x) < TINY ? x : y;
    }
}
