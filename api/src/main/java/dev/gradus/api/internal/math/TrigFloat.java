package dev.gradus.api.internal.math;

/**
 * {@code sin} and {@code cos} for {@code float}, in {@code float} arithmetic throughout.
 *
 * <p>{@code x = k pi/2 + r}; pi/2 in three parts of 24 bits keeps {@code r} (as a sum of two numbers) exact beyond the
 * last bit up to {@link #FAR}. Beyond, the specified algorithm of {@link StrictMath} takes over, which is exact as well
 * but slow. The polynomials are minimax fits (Remez exchange at 70 digits) on {@code |r| <= pi/4 + 0.03}: {@code sin r
 * = r + r³ S(r²)}, degree 3, 2^-36.9; {@code cos r = 1 - r²/2 + r⁴ C(r²)}, degree 2, 2^-32.4.
 */
public final class TrigFloat {
    /** Greatest magnitude of the fast reduction, 2^20. */
    public static final float FAR = 0x1p20f;
    /** Up to this magnitude {@code sin(x)} rounds to {@code x}. */
    public static final float TINY = 0x1p-12f;
    /** 2 / pi. */
    public static final float TWO_OVER_PI = 0x1.45f306p-1f;
    /** First part of pi / 2. */
    public static final float HALF_PI_1 = 0x1.921fb6p0f;
    /** Second part of pi / 2. */
    public static final float HALF_PI_2 = -0x1.777a5cp-25f;
    /** Third part of pi / 2. */
    public static final float HALF_PI_3 = -0x1.ee59dap-50f;
    /** Added to a number, it rounds to an integer and leaves that in the low bits. */
    public static final float ROUND = 0x1.8p23f;

    /** Coefficient of r³ of the sine. */
    public static final float S0 = -0x1.555556p-3f;
    /** Coefficient of r⁵. */
    public static final float S1 = 0x1.111106p-7f;
    /** Coefficient of r⁷. */
    public static final float S2 = -0x1.a00dccp-13f;
    /** Coefficient of r⁹. */
    public static final float S3 = 0x1.6c6d7ep-19f;
    /** Coefficient of r⁴ of the cosine. */
    public static final float C0 = 0x1.555548p-5f;
    /** Coefficient of r⁶. */
    public static final float C1 = -0x1.6c0a78p-10f;
    /** Coefficient of r⁸. */
    public static final float C2 = 0x1.996f2cp-16f;

    private TrigFloat() {}

    /** {@code sin(r + rest)} for {@code |r| <= pi/4 + 0.03}. */
    public static float sinPolynomial(float r, float rest) {
        float z = r * r;
        float z2 = z * z;
        float p = Math.fma(z2, Math.fma(z, S3, S2), Math.fma(z, S1, S0));
        return r + Math.fma(r * z, p, Math.fma(-0.5f * z, rest, rest));
    }

    /** {@code cos(r + rest)} for {@code |r| <= pi/4 + 0.03}. */
    public static float cosPolynomial(float r, float rest) {
        float z = r * r;
        float z2 = z * z;
        float p = Math.fma(z2, C2, Math.fma(z, C1, C0));
        float w = Math.fma(-0.5f, z, 1);
        return w + (Math.fma(-0.5f, z, 1 - w) + Math.fma(z2, p, -r * rest));
    }

    /** The sine. */
    public static float sin(float x) {
        if (Math.abs(x) > FAR) {
            return (float) StrictMath.sin(x);
        }
        float y = near(x, 0);
        return Math.abs(x) < TINY ? x : y;
    }

    /** The cosine, which is the sine a quarter turn ahead. */
    public static float cos(float x) {
        if (Math.abs(x) > FAR) {
            return (float) StrictMath.cos(x);
        }
        return near(x, 1);
    }

    /** {@code sin(x + turn pi/2)} for {@code |x| <= FAR}. */
    private static float near(float x, int turn) {
        float t = Math.fma(x, TWO_OVER_PI, ROUND);
        float k = t - ROUND;
        float r1 = Math.fma(-k, HALF_PI_1, x);
        float w = k * HALF_PI_2;
        float wRest = Math.fma(k, HALF_PI_2, -w);
        // r2 + error = r1 - w exactly
        float r2 = r1 - w;
        float v = r2 - r1;
        float error = (r1 - (r2 - v)) - (w + v);
        float low = Math.fma(-k, HALF_PI_3, error - wRest);
        float r = r2 + low;
        float rest = low - (r - r2);
        int quadrant = Float.floatToRawIntBits(t) + turn;
        float y = (quadrant & 1) != 0 ? cosPolynomial(r, rest) : sinPolynomial(r, rest);
        return Float.intBitsToFloat(Float.floatToRawIntBits(y) ^ ((quadrant & 2) << 30));
    }
}
