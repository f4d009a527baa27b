package dev.gradus.api.internal.math;

/**
 * {@code pow} for {@code float}, in {@code float} arithmetic throughout.
 *
 * <p>{@code |x|^y = e^(y ln |x|)} with the logarithm as a sum of two numbers good to about 2^-36: {@code ln(1 + f) = 2s
 * (1 + z (1/3 + z U(z)))}, {@code s = f / (2 + f)}, {@code z = s²}. The coefficients of {@code U} are a minimax fit
 * (Remez exchange at 80 digits) on {@code 0 <= z <= 0.02944}, degree 2, error relative to the logarithm below 2^-36.7.
 */
public final class PowFloat {
    /** 1/3. */
    public static final float THIRD_HIGH = 0x1.555556p-2f;
    /** 1/3 - {@link #THIRD_HIGH}. */
    public static final float THIRD_LOW = -0x1.555556p-27f;
    /** Coefficient of z². */
    public static final float C0 = 0x1.999ap-3f;
    /** Coefficient of z³. */
    public static final float C1 = 0x1.245296p-3f;
    /** Coefficient of z⁴. */
    public static final float C2 = 0x1.df9d62p-4f;
    /** From here on every number is an integer; added to a smaller one, it rounds to an integer. */
    public static final float ALL_INTEGERS = 0x1p23f;
    /** From here on every number is an even integer. */
    public static final float ALL_EVEN = 0x1p24f;

    private PowFloat() {}

    /** {@code U(z)}. */
    public static float polynomial(float z) {
        return Math.fma(z, Math.fma(z, C2, C1), C0);
    }

    /** x^y. */
    public static float pow(float x, float y) {
        float positive = magnitude(Math.abs(x), y);
        float size = Math.abs(y);
        boolean integer = size >= ALL_INTEGERS || (size + ALL_INTEGERS) - ALL_INTEGERS == size;
        float half = 0.5f * size;
        boolean odd = integer && size < ALL_EVEN && (half + ALL_INTEGERS) - ALL_INTEGERS != half;
        float signed = odd ? Math.copySign(positive, x) : positive;
        boolean finiteNegative = x < 0 && x > Float.NEGATIVE_INFINITY;
        float result = finiteNegative && !integer ? Float.NaN : signed;
        result = y == 1 ? x : result;
        return y == 0 ? 1 : result;
    }

    /** x^y for {@code x >= 0}. */
    private static float magnitude(float x, float y) {
        boolean subnormal = x < LogFloat.MIN_NORMAL;
        float scaled = subnormal ? x * LogFloat.SUBNORMAL_SCALE : x;
        float bias = subnormal ? LogFloat.INTEGER_BIAS + LogFloat.SUBNORMAL_EXPONENT : LogFloat.INTEGER_BIAS;
        int bits = Float.floatToRawIntBits(scaled) + LogFloat.OFFSET;
        float k = Float.intBitsToFloat((bits >>> ExpFloat.MANTISSA_BITS) | LogFloat.INTEGER) - bias;
        float m = Float.intBitsToFloat((bits & LogFloat.MANTISSA) + LogFloat.LEAST);

        // s + sRest = (m - 1) / (m + 1)
        float f = m - 1;
        float d = m + 1;
        float dRest = m - (d - 1);
        float inverse = 1 / d;
        float s = f * inverse;
        float sRest = Math.fma(-s, dRest, Math.fma(-s, d, f)) * inverse;
        // z + zRest = (s + sRest)²
        float z = s * s;
        float zRest = Math.fma(2 * s, sRest, Math.fma(s, s, -z));
        // u + uRest = 1/3 + z U(z)
        float higher = z * polynomial(z);
        float u = THIRD_HIGH + higher;
        float uRest = (higher - (u - THIRD_HIGH)) + THIRD_LOW;
        // w + wRest = z u
        float w = z * u;
        float wRest = Math.fma(z, uRest, Math.fma(zRest, u, Math.fma(z, u, -w)));
        // l + lRest = 2s (1 + w)
        float twice = 2 * s;
        float bend = twice * w;
        float bendRest = Math.fma(twice, wRest, Math.fma(twice, w, -bend));
        float l = twice + bend;
        float lRest = (bend - (l - twice)) + Math.fma(2 * sRest, 1 + w, bendRest);
        // plus k ln 2
        float power = k * ExpFloat.LN2_HIGH;
        float log = power + l;
        float logRest = (l - (log - power)) + Math.fma(k, ExpFloat.LN2_LOW, lRest);
        log = x == 0 ? Float.NEGATIVE_INFINITY : log;
        log = x < Float.POSITIVE_INFINITY ? log : x;

        // e^(y (log + logRest))
        float a = y * log;
        float aRest = Math.fma(y, logRest, Math.fma(y, log, -a));
        boolean inside = a >= ExpFloat.UNDERFLOW && a <= ExpFloat.OVERFLOW;
        aRest = inside ? aRest : 0;
        a = a > ExpFloat.OVERFLOW ? ExpFloat.OVERFLOW : a;
        a = a < ExpFloat.UNDERFLOW ? ExpFloat.UNDERFLOW : a;
        float t = ExpFloat.power(a);
        k = t - ExpFloat.ROUND;
        float high = Math.fma(k, -ExpFloat.LN2_HIGH, a);
        float low = Math.fma(k, -ExpFloat.LN2_LOW, aRest);
        float r = high + low;
        float rest = low - (r - high);
        float r2 = r * r;
        float p = 1 + (r + Math.fma(r2, ExpFloat.polynomial(r, r2), rest));
        return ExpFloat.scaled(p, t);
    }
}
