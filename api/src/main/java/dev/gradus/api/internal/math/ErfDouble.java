package dev.gradus.api.internal.math;

/**
 * The error function for {@code double}.
 *
 * <p>{@code erf(x) = 1 - e^-g(x)} with {@code g(x) = -ln(1 - erf(x)) = x (2/sqrt(pi) + x Q(x))}: {@code g} is smooth,
 * so one polynomial serves the whole range and nothing cancels. The coefficients of {@code Q} are a minimax fit (Remez
 * exchange at 80 digits) on {@code 0 <= x <= 6}, degree 24, weighted so that the error relative to erf is below
 * 2^-56.5.
 */
public final class ErfDouble {
    /** From here on erf is 1. */
    public static final double SATURATED = 6;
    /** 2 / sqrt(pi). */
    public static final double SLOPE_HIGH = 0x1.20dd750429b6dp0;
    /** 2 / sqrt(pi) - {@link #SLOPE_HIGH}. */
    public static final double SLOPE_LOW = 0x1.1ae3a914fed8p-56;

    /** Coefficient of x². */
    public static final double C0 = 0x1.45f306dc9c883p-1;
    /** Coefficient of x³. */
    public static final double C1 = 0x1.a4f4e2a1b4a54p-4;
    /** Coefficient of x⁴. */
    public static final double C2 = -0x1.39668594eb3cp-6;
    /** Coefficient of x⁵. */
    public static final double C3 = -0x1.b6b68477c7363p-13;
    /** Coefficient of x⁶. */
    public static final double C4 = 0x1.bca673ed658a3p-10;
    /** Coefficient of x⁷. */
    public static final double C5 = -0x1.3564f6d3df76cp-11;
    /** Coefficient of x⁸. */
    public static final double C6 = 0x1.b1ffbc4d16c14p-16;
    /** Coefficient of x⁹. */
    public static final double C7 = 0x1.0e9fac36dc4b1p-14;
    /** Coefficient of x¹⁰. */
    public static final double C8 = -0x1.f3ca74b26b99ap-16;
    /** Coefficient of x¹¹. */
    public static final double C9 = 0x1.d85dfffe8da5bp-19;
    /** Coefficient of x¹². */
    public static final double C10 = 0x1.685cf291d5934p-19;
    /** Coefficient of x¹³. */
    public static final double C11 = -0x1.a8815840ecc9ep-20;
    /** Coefficient of x¹⁴. */
    public static final double C12 = 0x1.ac06f78dfeadep-23;
    /** Coefficient of x¹⁵. */
    public static final double C13 = 0x1.f1fae3f1bf147p-23;
    /** Coefficient of x¹⁶. */
    public static final double C14 = -0x1.a24708a50530ap-23;
    /** Coefficient of x¹⁷. */
    public static final double C15 = 0x1.819b1ae25f70ep-24;
    /** Coefficient of x¹⁸. */
    public static final double C16 = -0x1.ffa1266b961bap-26;
    /** Coefficient of x¹⁹. */
    public static final double C17 = 0x1.0506e98b1d092p-27;
    /** Coefficient of x²⁰. */
    public static final double C18 = -0x1.a14714e845f14p-30;
    /** Coefficient of x²¹. */
    public static final double C19 = 0x1.049606d079056p-32;
    /** Coefficient of x²². */
    public static final double C20 = -0x1.f3c44a828a5b4p-36;
    /** Coefficient of x²³. */
    public static final double C21 = 0x1.63b2708b156b4p-39;
    /** Coefficient of x²⁴. */
    public static final double C22 = -0x1.62099a90023a7p-43;
    /** Coefficient of x²⁵. */
    public static final double C23 = 0x1.b7aba07b14d89p-48;
    /** Coefficient of x²⁶. */
    public static final double C24 = -0x1.003b38f2d658bp-53;

    private ErfDouble() {}

    /** {@code Q(x)} for {@code 0 <= x <= 6}. */
    public static double polynomial(double x) {
        double x2 = x * x;
        double x4 = x2 * x2;
        double x8 = x4 * x4;
        double a = quad(x, x2, C0, C1, C2, C3);
        double b = quad(x, x2, C4, C5, C6, C7);
        double c = quad(x, x2, C8, C9, C10, C11);
        double d = quad(x, x2, C12, C13, C14, C15);
        double e = quad(x, x2, C16, C17, C18, C19);
        double f = quad(x, x2, C20, C21, C22, C23);
        double ab = Math.fma(x4, b, a);
        double cd = Math.fma(x4, d, c);
        double ef = Math.fma(x4, f, e);
        return Math.fma(x8, Math.fma(x8, Math.fma(x8, C24, ef), cd), ab);
    }

    private static double quad(double x, double x2, double c0, double c1, double c2, double c3) {
        return Math.fma(x2, Math.fma(x, c3, c2), Math.fma(x, c1, c0));
    }

    /** The error function. */
    public static double erf(double x) {
        double a = Math.abs(x);
        a = a > SATURATED ? SATURATED : a;
        // g = g0 + gRest
        double linear = a * SLOPE_HIGH;
        double linearRest = Math.fma(a, SLOPE_LOW, Math.fma(a, SLOPE_HIGH, -linear));
        double higher = a * a * polynomial(a);
        double g = linear + higher;
        double gRest = (higher - (g - linear)) + linearRest;
        // 1 - e^-g, as in expm1
        double t = Math.fma(g, -ExpDouble.LOG2_E, ExpDouble.ROUND);
        double k = t - ExpDouble.ROUND;
        double high = Math.fma(k, -ExpDouble.LN2_HIGH, -g);
        double r = Math.fma(k, -ExpDouble.LN2_LOW, high);
        double rest = Math.fma(k, -ExpDouble.LN2_LOW, high - r) - gRest;
        double r2 = r * r;
        double q = Math.fma(r2, ExpDouble.polynomial(r, r2), rest);
        double power = ExpDouble.scale(t);
        double n0 = 1 - power;
        double n = Math.fma(-power, r, n0);
        double nRest = Math.fma(-power, r, n0 - n);
        return Math.copySign(n + Math.fma(-power, q, nRest), x);
    }
}
