package dev.gradus.api.internal.math;

/**
 * {@code sigmoid}, {@code softplus} and {@code tanh} for {@code float}, in {@code float} arithmetic throughout.
 *
 * <p>All three start from {@code e^-|a|}, which cannot overflow, and carry the rounding errors of the steps that
 * matter, so that quotients are corrected before their last rounding.
 */
public final class LogisticFloat {
    /** Below this argument of {@code e^x}, {@code tanh} is 1. */
    public static final float SATURATED = -20;

    /**
     * Coefficient of w² in {@code 2 artanh(w / 2) / w}; minimax on {@code w <= 2/3} (Remez exchange), degree 4, 2^-33.
     */
    public static final float C0 = 0x1.555558p-4f;
    /** Coefficient of w⁴. */
    public static final float C1 = 0x1.9996a8p-7f;
    /** Coefficient of w⁶. */
    public static final float C2 = 0x1.25097cp-9f;
    /** Coefficient of w⁸. */
    public static final float C3 = 0x1.b6d5bep-12f;
    /** Coefficient of w¹⁰. */
    public static final float C4 = 0x1.f1b294p-14f;

    private LogisticFloat() {}

    /** {@code 2 artanh(w / 2) / w - 1} for {@code z = w² <= 4/9}. */
    public static float polynomial(float z) {
        float z2 = z * z;
        float c01 = Math.fma(z, C1, C0);
        float c23 = Math.fma(z, C3, C2);
        return z * Math.fma(z2, Math.fma(z2, C4, c23), c01);
    }

    /**
     * {@code -(n + nRest) / (d + dRest)}, the rests being small and {@code d} negative: a product that is subtracted
     * would have to be negated first.
     */
    private static float divide(float n, float nRest, float d, float dRest) {
        float inverse = -1 / d;
        float y = n * inverse;
        float remainder = Math.fma(y, d, n) + Math.fma(y, dRest, nRest);
        return Math.fma(remainder, inverse, y);
    }

    /** All bits of a negative number, none of another: the sign of data cannot be predicted by a branch. */
    private static int signs(float x) {
        return Float.floatToRawIntBits(x) >> (Integer.SIZE - 1);
    }

    /** {@code 1 / (1 + e^-x)}, for negative {@code x} as {@code e^x / (1 + e^x)}. */
    public static float sigmoid(float x) {
        float a = -Math.abs(x);
        if (a < ExpFloat.NORMAL) {
            return sigmoidFar(x);
        }
        float t = ExpFloat.power(a);
        float q = ExpFloat.factor(a, t);
        float p = 1 + q;
        float scale = ExpFloat.scale(t);
        return sigmoid(x, p * scale, (q - (p - 1)) * scale);
    }

    /** The same where 2^k is too small for one number. */
    private static float sigmoidFar(float x) {
        float a = -Math.abs(x);
        a = a < ExpFloat.UNDERFLOW ? ExpFloat.UNDERFLOW : a;
        float t = ExpFloat.power(a);
        float q = ExpFloat.factor(a, t);
        float p = 1 + q;
        return sigmoid(x, ExpFloat.scaled(p, t), ExpFloat.scaled(q - (p - 1), t));
    }

    private static float sigmoid(float x, float e, float eRest) {
        float d = -1 - e;
        float dRest = ((-1 - d) - e) - eRest;
        float negative = Float.intBitsToFloat(signs(x) & Float.floatToRawIntBits(1));
        return divide(Math.fma(negative, e, 1 - negative), negative * eRest, d, dRest);
    }

    /** {@code ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|)}. */
    public static float softplus(float x) {
        float a = -Math.abs(x);
        if (a < ExpFloat.NORMAL) {
            return softplusFar(x);
        }
        float t = ExpFloat.power(a);
        float q = ExpFloat.factor(a, t);
        float p = 1 + q;
        float scale = ExpFloat.scale(t);
        return softplus(x, p * scale, (q - (p - 1)) * scale);
    }

    /** The same where 2^k is too small for one number. */
    private static float softplusFar(float x) {
        float a = -Math.abs(x);
        a = a < ExpFloat.UNDERFLOW ? ExpFloat.UNDERFLOW : a;
        float t = ExpFloat.power(a);
        float q = ExpFloat.factor(a, t);
        float p = 1 + q;
        return softplus(x, ExpFloat.scaled(p, t), ExpFloat.scaled(q - (p - 1), t));
    }

    private static float softplus(float x, float e, float eRest) {
        // w + wRest = 2e / (2 + e) = -2e / d; ln(1 + e) = 2 artanh(w / 2)
        float n = 2 * e;
        float d = -2 - e;
        float dRest = ((-2 - d) - e) - eRest;
        float inverse = -1 / d;
        float w = n * inverse;
        float remainder = Math.fma(w, d, n) + Math.fma(w, dRest, 2 * eRest);
        float y = w + Math.fma(w, polynomial(w * w), remainder * inverse);
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) & ~signs(x)) + y;
    }

    /** {@code (1 - e^-2|x|) / (1 + e^-2|x|)} with the sign of {@code x}. */
    public static float tanh(float x) {
        float a = -2 * Math.abs(x);
        a = a < SATURATED ? SATURATED : a;
        float t = ExpFloat.power(a);
        float k = t - ExpFloat.ROUND;
        float high = Math.fma(k, -ExpFloat.LN2_HIGH, a);
        float r = Math.fma(k, -ExpFloat.LN2_LOW, high);
        float rest = Math.fma(k, -ExpFloat.LN2_LOW, high - r);
        float r2 = r * r;
        float small = Math.fma(r2, ExpFloat.polynomial(r, r2), rest);
        float q = r + small;
        float qRest = (r - q) + small;
        float power = -ExpFloat.scale(t);
        // e^a - 1 = (2^k - 1) + 2^k q, likewise for the denominator; all of it negated
        float n0 = 1 + power;
        float n = Math.fma(power, q, n0);
        float nRest = Math.fma(power, qRest, Math.fma(power, q, n0 - n));
        float d0 = power - 1;
        float d = Math.fma(power, q, d0);
        float d0Rest = (-1 - d0) + power;
        float dRest = Math.fma(power, qRest, Math.fma(power, q, d0 - d)) + d0Rest;
        return Math.copySign(divide(n, nRest, d, dRest), x);
    }
}
