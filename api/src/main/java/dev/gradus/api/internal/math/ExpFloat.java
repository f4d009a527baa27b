package dev.gradus.api.internal.math;

/**
 * {@code exp} and {@code expm1} for {@code float}, in {@code float} arithmetic throughout.
 *
 * <p>As {@link ExpDouble}; {@code P} has degree 5, fitted with an error relative to {@code e^r - 1} below 2^-31.9.
 */
public final class ExpFloat {
    /** Above this argument {@code e^x} is infinite. */
    public static final float OVERFLOW = 89;
    /** Below this argument {@code e^x} rounds to zero. */
    public static final float UNDERFLOW = -104;
    /** From this argument on, {@code e^x} is no subnormal number, and neither is the power of two in it. */
    public static final float NORMAL = -87;
    /** Below this argument {@code e^x - 1} rounds to -1. */
    public static final float MINUS_ONE = -19;
    /** Up to this magnitude {@code e^x - 1} rounds to {@code x}. */
    public static final float TINY = 0x1p-25f;

    /** 1 / ln 2. */
    public static final float LOG2_E = 0x1.715476p0f;
    /** ln 2 to 15 bits, so that its product with {@code k} is exact. */
    public static final float LN2_HIGH = 0x1.62e4p-1f;
    /** ln 2 - {@link #LN2_HIGH}. */
    public static final float LN2_LOW = 0x1.7f7d1cp-20f;

    /** Added to a number, it rounds to an integer {@code k} and leaves {@code k + 254} in the low nine bits. */
    public static final float ROUND = 0x1.8p23f + 254;
    /** Turns {@code k + 254} into the biased exponent of 2^k. */
    public static final int BIAS_OF_POWER = 127;
    /** Turns {@code k + 254} into the biased exponent of 2^(k - 1). */
    public static final int BIAS_OF_HALF_POWER = 128;
    /** Position of the exponent. */
    public static final int MANTISSA_BITS = 23;

    /** Coefficient of r². */
    public static final float C0 = 0.5f;
    /** Coefficient of r³. */
    public static final float C1 = 0x1.555556p-3f;
    /** Coefficient of r⁴. */
    public static final float C2 = 0x1.5554aep-5f;
    /** Coefficient of r⁵. */
    public static final float C3 = 0x1.11109p-7f;
    /** Coefficient of r⁶. */
    public static final float C4 = 0x1.6d748p-10f;
    /** Coefficient of r⁷. */
    public static final float C5 = 0x1.a1a13ap-13f;

    private ExpFloat() {}

    /** {@code P(r) = (e^r - 1 - r) / r²} for {@code |r| <= 0.3466}; {@code r2 = r * r}. */
    public static float polynomial(float r, float r2) {
        float c01 = Math.fma(r, C1, C0);
        float c23 = Math.fma(r, C3, C2);
        float c45 = Math.fma(r, C5, C4);
        return Math.fma(r2, Math.fma(r2, c45, c23), c01);
    }

    /** {@code k = x / ln 2} to the nearest integer, as a number to which {@link #ROUND} was added. */
    static float power(float x) {
        return Math.fma(x, LOG2_E, ROUND);
    }

    /** {@code e^(x - k ln 2) - 1}, with {@code t} from {@link #power}. */
    static float factor(float x, float t) {
        float k = t - ROUND;
        float r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
        float r2 = r * r;
        return Math.fma(r2, polynomial(r, r2), r);
    }

    /** 2^k if that is no subnormal number, with {@code t} from {@link #power}. */
    static float scale(float t) {
        return Float.intBitsToFloat((Float.floatToRawIntBits(t) - BIAS_OF_POWER) << MANTISSA_BITS);
    }

    /** First of two factors of 2^k, from {@code bits} of a number to which {@link #ROUND} was added. */
    private static float scale1(int bits) {
        return Float.intBitsToFloat((bits >>> 1) << MANTISSA_BITS);
    }

    /** Second factor. */
    private static float scale2(int bits) {
        return Float.intBitsToFloat((bits - (bits >>> 1)) << MANTISSA_BITS);
    }

    /** A number times 2^k, in two steps as 2^k may be too small for one, with {@code t} from {@link #power}. */
    static float scaled(float x, float t) {
        int bits = Float.floatToRawIntBits(t);
        return x * scale1(bits) * scale2(bits);
    }

    /** e^x. */
    public static float exp(float x) {
        float a = x > OVERFLOW ? OVERFLOW : x;
        a = a < UNDERFLOW ? UNDERFLOW : a;
        float t = power(a);
        return scaled(1 + factor(a, t), t);
    }

    /**
     * {@code e^x - 1}, as {@code 2 (2^(k-1) q + 2^(k-1) - 1/2)} with {@code q = e^r - 1}: half a power never overflows.
     */
    public static float expm1(float x) {
        float a = x > OVERFLOW ? OVERFLOW : x;
        a = a < MINUS_ONE ? MINUS_ONE : a;
        float t = power(a);
        float k = t - ROUND;
        float high = Math.fma(k, -LN2_HIGH, a);
        float r = Math.fma(k, -LN2_LOW, high);
        float rest = Math.fma(k, -LN2_LOW, high - r);
        float r2 = r * r;
        float q = Math.fma(r2, polynomial(r, r2), rest);
        float half = Float.intBitsToFloat((Float.floatToRawIntBits(t) - BIAS_OF_HALF_POWER) << MANTISSA_BITS);
        float n0 = half - 0.5f;
        float n = Math.fma(half, r, n0);
        float nRest = Math.fma(half, r, n0 - n);
        float y = 2 * (n + Math.fma(half, q, nRest));
        return Math.abs(x) < TINY ? x : y;
    }
}
