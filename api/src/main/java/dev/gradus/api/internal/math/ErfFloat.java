package dev.gradus.api.internal.math;

/**
 * The error function for {@code float}, in {@code float} arithmetic throughout.
 *
 * <p>{@code erf(x) = 1 - e^-g(x)} with {@code g(x) = -ln(1 - erf(x)) = x (2/sqrt(pi) + x Q(x))}: {@code g} is smooth,
 * so one polynomial serves the whole range and nothing cancels. The coefficients of {@code Q} are a minimax fit (Remez
 * exchange at 80 digits) on {@code 0 <= x <= 3.95}, degree 8, weighted so that the error relative to erf is below
 * 2^-31.
 */
public final class ErfFloat {
    /** From here on erf is 1. */
    public static final float SATURATED = 3.95f;
    /** 2 / sqrt(pi). */
    public static final float SLOPE_HIGH = 0x1.20dd76p0f;
    /** 2 / sqrt(pi) - {@link #SLOPE_HIGH}. */
    public static final float SLOPE_LOW = -0x1.f7ac92p-25f;

    /** Coefficient of x². */
    public static final float C0 = 0x1.45f308p-1f;
    /** Coefficient of x³. */
    public static final float C1 = 0x1.a4f3b2p-4f;
    /** Coefficient of x⁴. */
    public static final float C2 = -0x1.393cfcp-6f;
    /** Coefficient of x⁵. */
    public static final float C3 = -0x1.074a42p-12f;
    /** Coefficient of x⁶. */
    public static final float C4 = 0x1.d7035cp-10f;
    /** Coefficient of x⁷. */
    public static final float C5 = -0x1.834bdep-11f;
    /** Coefficient of x⁸. */
    public static final float C6 = 0x1.5d67d2p-13f;
    /** Coefficient of x⁹. */
    public static final float C7 = -0x1.62d948p-16f;
    /** Coefficient of x¹⁰. */
    public static final float C8 = 0x1.3b136ap-20f;

    private ErfFloat() {}

    /** {@code Q(x)} for {@code 0 <= x <= 3.95}. */
    public static float polynomial(float x) {
        float x2 = x * x;
        float x4 = x2 * x2;
        float low = Math.fma(x2, Math.fma(x, C3, C2), Math.fma(x, C1, C0));
        float middle = Math.fma(x2, Math.fma(x, C7, C6), Math.fma(x, C5, C4));
        return Math.fma(x4, Math.fma(x4, C8, middle), low);
    }

    /** The error function. */
    public static float erf(float x) {
        float a = Math.abs(x);
        a = a > SATURATED ? SATURATED : a;
        // g = g0 + gRest
        float linear = a * SLOPE_HIGH;
        float linearRest = Math.fma(a, SLOPE_LOW, Math.fma(a, SLOPE_HIGH, -linear));
        float higher = a * a * polynomial(a);
        float g = linear + higher;
        float gRest = (higher - (g - linear)) + linearRest;
        // 1 - e^-g, as in expm1
        float t = Math.fma(g, -ExpFloat.LOG2_E, ExpFloat.ROUND);
        float k = t - ExpFloat.ROUND;
        float high = Math.fma(k, -ExpFloat.LN2_HIGH, -g);
        float r = Math.fma(k, -ExpFloat.LN2_LOW, high);
        float rest = Math.fma(k, -ExpFloat.LN2_LOW, high - r) - gRest;
        float r2 = r * r;
        float q = Math.fma(r2, ExpFloat.polynomial(r, r2), rest);
        float power = ExpFloat.scale(t);
        float n0 = 1 - power;
        float n = Math.fma(-power, r, n0);
        float nRest = Math.fma(-power, r, n0 - n);
        return Math.copySign(n + Math.fma(-power, q, nRest), x);
    }
}
