package dev.gradus.api.internal.math;

/**
 * {@code sin} and {@code cos} for {@code double}.
 *
 * <p>{@code x = k pi/2 + r}; pi/2 in three parts of 53 bits keeps {@code r} (as a sum of two numbers) exact beyond the
 * last bit up to {@link #FAR}. Beyond, the specified algorithm of {@link StrictMath} takes over, which is exact as well
 * but slow. The polynomials are minimax fits (Remez exchange at 70 digits) on {@code |r| <= pi/4 + 0.001}: {@code sin r
 * = r + r³ S(r²)}, degree 5, 2^-57.9; {@code cos r = 1 - r²/2 + r⁴ C(r²)}, degree 5, 2^-63.9.
 */
public final class TrigDouble {
    /** Greatest magnitude of the fast reduction, 2^30. */
    public static final double FAR = 0x1p30;
    /** Up to this magnitude {@code sin(x)} rounds to {@code x}. */
    public static final double TINY = 0x1p-27;
    /** 2 / pi. */
    public static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    /** First part of pi / 2. */
    public static final double HALF_PI_1 = 0x1.921fb54442d18p0;
    /** Second part of pi / 2. */
    public static final double HALF_PI_2 = 0x1.1a62633145c07p-54;
    /** Third part of pi / 2. */
    public static final double HALF_PI_3 = -0x1.f1976b7ed8fbcp-110;
    /** Added to a number, it rounds to an integer and leaves that in the low bits. */
    public static final double ROUND = 0x1.8p52;

    /** Coefficient of r³ of the sine. */
    public static final double S0 = -0x1.5555555555548p-3;
    /** Coefficient of r⁵. */
    public static final double S1 = 0x1.111111110f77dp-7;
    /** Coefficient of r⁷. */
    public static final double S2 = -0x1.a01a019bf325p-13;
    /** Coefficient of r⁹. */
    public static final double S3 = 0x1.71de355e26337p-19;
    /** Coefficient of r¹¹. */
    public static final double S4 = -0x1.ae5e52c1da495p-26;
    /** Coefficient of r¹³. */
    public static final double S5 = 0x1.5d8d7d7f87ef8p-33;
    /** Coefficient of r⁴ of the cosine. */
    public static final double C0 = 0x1.555555555554bp-5;
    /** Coefficient of r⁶. */
    public static final double C1 = -0x1.6c16c16c14f33p-10;
    /** Coefficient of r⁸. */
    public static final double C2 = 0x1.a01a019c7ad59p-16;
    /** Coefficient of r¹⁰. */
    public static final double C3 = -0x1.27e4f7e3bfb5ep-22;
    /** Coefficient of r¹². */
    public static final double C4 = 0x1.1ee9d2d24c1fap-29;
    /** Coefficient of r¹⁴. */
    public static final double C5 = -0x1.8fa203fe338fdp-37;

    private TrigDouble() {}

    /** {@code sin(r + rest)} for {@code |r| <= pi/4 + 0.001}. */
    public static double sinPolynomial(double r, double rest) {
        double z = r * r;
        double z2 = z * z;
        double low = Math.fma(z2, Math.fma(z, S3, S2), Math.fma(z, S1, S0));
        double p = Math.fma(z2 * z2, Math.fma(z, S5, S4), low);
        return r + Math.fma(r * z, p, Math.fma(-0.5 * z, rest, rest));
    }

    /** {@code cos(r + rest)} for {@code |r| <= pi/4 + 0.001}. */
    public static double cosPolynomial(double r, double rest) {
        double z = r * r;
        double z2 = z * z;
        double low = Math.fma(z2, Math.fma(z, C3, C2), Math.fma(z, C1, C0));
        double p = Math.fma(z2 * z2, Math.fma(z, C5, C4), low);
        double w = Math.fma(-0.5, z, 1);
        return w + (Math.fma(-0.5, z, 1 - w) + Math.fma(z2, p, -r * rest));
    }

    /** The sine. */
    public static double sin(double x) {
        if (Math.abs(x) > FAR) {
            return StrictMath.sin(x);
        }
        double y = near(x, 0);
        return Math.abs(x) < TINY ? x : y;
    }

    /** The cosine, which is the sine a quarter turn ahead. */
    public static double cos(double x) {
        if (Math.abs(x) > FAR) {
            return StrictMath.cos(x);
        }
        return near(x, 1);
    }

    /** {@code sin(x + turn pi/2)} for {@code |x| <= FAR}. */
    private static double near(double x, long turn) {
        double t = Math.fma(x, TWO_OVER_PI, ROUND);
        double k = t - ROUND;
        double r1 = Math.fma(-k, HALF_PI_1, x);
        double w = k * HALF_PI_2;
        double wRest = Math.fma(k, HALF_PI_2, -w);
        // r2 + error = r1 - w exactly
        double r2 = r1 - w;
        double v = r2 - r1;
        double error = (r1 - (r2 - v)) - (w + v);
        double low = Math.fma(-k, HALF_PI_3, error - wRest);
        double r = r2 + low;
        double rest = low - (r - r2);
        long quadrant = Double.doubleToRawLongBits(t) + turn;
        double y = (quadrant & 1) != 0 ? cosPolynomial(r, rest) : sinPolynomial(r, rest);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) ^ ((quadrant & 2) << 62));
    }
}
