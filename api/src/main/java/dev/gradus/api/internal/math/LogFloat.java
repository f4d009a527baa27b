package dev.gradus.api.internal.math;

/**
 * {@code log} and {@code log1p} for {@code float}, in {@code float} arithmetic throughout.
 *
 * <p>{@code x = 2^k (1 + f)} with {@code sqrt(1/2) <= 1 + f < sqrt(2)} and {@code ln(1 + f) = f + f² Q(f)}, which at
 * this precision is cheaper than the quotient in {@link LogDouble}. The coefficients of {@code Q} are a minimax fit
 * (Remez exchange at 70 digits), degree 9, error relative to the logarithm below 2^-30.3.
 */
public final class LogFloat {
    /** Smaller numbers are scaled by {@link #SUBNORMAL_SCALE} first. */
    public static final float MIN_NORMAL = 0x1p-126f;
    /** 2^25. */
    public static final float SUBNORMAL_SCALE = 0x1p25f;
    /** What {@link #SUBNORMAL_SCALE} adds to {@code k}. */
    public static final float SUBNORMAL_EXPONENT = 25;
    /** The bits of the least {@code 1 + f}, sqrt(1/2). */
    public static final int LEAST = 0x3f3504f3;
    /** The bits of 1 minus {@link #LEAST}: puts the step of the exponent at sqrt(2) instead of 2. */
    public static final int OFFSET = 0x3f800000 - LEAST;
    /** The bits of a mantissa. */
    public static final int MANTISSA = 0x007fffff;
    /** The bits of 2^23: or-ed with an integer below 2^23, they make that integer plus 2^23. */
    public static final int INTEGER = 0x4b000000;
    /** {@link #INTEGER} as a number, plus the bias of the exponent. */
    public static final float INTEGER_BIAS = 0x1p23f + 127;
    /** Up to this magnitude {@code ln(1 + x)} rounds to {@code x}. */
    public static final float TINY = 0x1p-25f;

    /** Coefficient of f². */
    public static final float C0 = -0.5f;
    /** Coefficient of f³. */
    public static final float C1 = 0x1.555546p-2f;
    /** Coefficient of f⁴. */
    public static final float C2 = -0x1.000012p-2f;
    /** Coefficient of f⁵. */
    public static final float C3 = 0x1.99a53ep-3f;
    /** Coefficient of f⁶. */
    public static final float C4 = -0x1.555ab4p-3f;
    /** Coefficient of f⁷. */
    public static final float C5 = 0x1.232d92p-3f;
    /** Coefficient of f⁸. */
    public static final float C6 = -0x1.fc33fap-4f;
    /** Coefficient of f⁹. */
    public static final float C7 = 0x1.e776a8p-4f;
    /** Coefficient of f¹⁰. */
    public static final float C8 = -0x1.de4288p-4f;
    /** Coefficient of f¹¹. */
    public static final float C9 = 0x1.1377bcp-4f;

    private LogFloat() {}

    /** {@code Q(f) = (ln(1 + f) - f) / f²}; {@code f2 = f * f}. */
    public static float polynomial(float f, float f2) {
        float f4 = f2 * f2;
        float c01 = Math.fma(f, C1, C0);
        float c23 = Math.fma(f, C3, C2);
        float c45 = Math.fma(f, C5, C4);
        float c67 = Math.fma(f, C7, C6);
        float c89 = Math.fma(f, C9, C8);
        float low = Math.fma(f2, c23, c01);
        float middle = Math.fma(f2, c67, c45);
        return Math.fma(f4, Math.fma(f4, c89, middle), low);
    }

    /** {@code k ln 2 + ln(1 + f) + rest}, {@code rest} being small. */
    public static float combine(float k, float f, float rest) {
        float f2 = f * f;
        float small = Math.fma(f2, polynomial(f, f2), Math.fma(k, ExpFloat.LN2_LOW, rest));
        return Math.fma(k, ExpFloat.LN2_HIGH, f + small);
    }

    /** The natural logarithm. */
    public static float log(float x) {
        boolean subnormal = x < MIN_NORMAL;
        float scaled = subnormal ? x * SUBNORMAL_SCALE : x;
        float bias = subnormal ? INTEGER_BIAS + SUBNORMAL_EXPONENT : INTEGER_BIAS;
        int bits = Float.floatToRawIntBits(scaled) + OFFSET;
        float k = Float.intBitsToFloat((bits >>> ExpFloat.MANTISSA_BITS) | INTEGER) - bias;
        float f = Float.intBitsToFloat((bits & MANTISSA) + LEAST) - 1;
        return special(x, combine(k, f, 0));
    }

    /** {@code y}, or what the logarithm of a special {@code x} is. */
    private static float special(float x, float y) {
        float zeroOrNegative = x == 0 ? Float.NEGATIVE_INFINITY : Float.NaN;
        float finite = x < Float.POSITIVE_INFINITY ? y : x;
        return x > 0 ? finite : zeroOrNegative;
    }

    /** {@code ln(1 + x)}: the error of {@code u = 1 + x} is computed exactly and added as {@code error / u}. */
    public static float log1p(float x) {
        float u = 1 + x;
        float v = u - 1;
        float error = (1 - (u - v)) + (x - v);
        int bits = Float.floatToRawIntBits(u) + OFFSET;
        float k = Float.intBitsToFloat((bits >>> ExpFloat.MANTISSA_BITS) | INTEGER) - INTEGER_BIAS;
        float m = Float.intBitsToFloat((bits & MANTISSA) + LEAST);
        boolean near = k == 0;
        float f = near ? x : m - 1;
        float rest = near ? 0 : error / u;
        float y = special(u, combine(k, f, rest));
        return Math.abs(x) < TINY ? x : y;
    }
}
