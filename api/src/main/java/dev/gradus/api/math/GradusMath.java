package dev.gradus.api.math;

import dev.gradus.api.internal.math.ErfDouble;
import dev.gradus.api.internal.math.ErfFloat;
import dev.gradus.api.internal.math.ExpDouble;
import dev.gradus.api.internal.math.ExpFloat;
import dev.gradus.api.internal.math.LogDouble;
import dev.gradus.api.internal.math.LogFloat;
import dev.gradus.api.internal.math.LogisticDouble;
import dev.gradus.api.internal.math.LogisticFloat;
import dev.gradus.api.internal.math.PowDouble;
import dev.gradus.api.internal.math.PowFloat;
import dev.gradus.api.internal.math.TrigDouble;
import dev.gradus.api.internal.math.TrigFloat;

/**
 * Elementary functions that give the same bits on every JDK, processor and SIMD width.
 *
 * <p>The results of {@link Math} for the same functions differ between JDKs and processors; these consist of the
 * exactly specified operations + − × ÷ and fused multiply-add alone, without tables and (but for sin and cos of very
 * large numbers) without branches, and the SIMD kernels repeat the same operations lane by lane. {@code float} versions
 * work in {@code float} throughout.
 *
 * <p>Errors are given in units in the last place (ulp) of the exact result, as the worst that was seen against
 * references of 40 and more digits on dense samples of the whole range, subnormal numbers included; every function is
 * tested to stay within 2.
 */
public final class GradusMath {
    private GradusMath() {}

    /**
     * e to the power of {@code x}.
     *
     * <p>Worst error seen: 0.99 ulp. Special values: 0 for {@code -∞}, {@code +∞} above 709.78, subnormal below -708.4,
     * NaN for NaN.
     */
    public static double exp(double x) {
        return ExpDouble.exp(x);
    }

    /**
     * e to the power of {@code x}.
     *
     * <p>Worst error seen: 1.01 ulp. Special values: 0 for {@code -∞}, {@code +∞} above 88.72, subnormal below -87.3,
     * NaN for NaN.
     */
    public static float exp(float x) {
        return ExpFloat.exp(x);
    }

    /**
     * {@code e^x - 1}, to full relative accuracy near 0.
     *
     * <p>Worst error seen: 1.03 ulp. Special values: {@code x} itself for ±0, -1 for {@code -∞}, {@code +∞} on
     * overflow, NaN for NaN.
     */
    public static double expm1(double x) {
        return ExpDouble.expm1(x);
    }

    /**
     * {@code e^x - 1}, to full relative accuracy near 0.
     *
     * <p>Worst error seen: 1.05 ulp. Special values: {@code x} itself for ±0, -1 for {@code -∞}, {@code +∞} on
     * overflow, NaN for NaN.
     */
    public static float expm1(float x) {
        return ExpFloat.expm1(x);
    }

    /**
     * The natural logarithm of {@code x}.
     *
     * <p>Worst error seen: 0.81 ulp. Special values: {@code -∞} for ±0, NaN below 0, {@code +∞} for {@code +∞}, NaN for
     * NaN.
     */
    public static double log(double x) {
        return LogDouble.log(x);
    }

    /**
     * The natural logarithm of {@code x}.
     *
     * <p>Worst error seen: 0.91 ulp. Special values: {@code -∞} for ±0, NaN below 0, {@code +∞} for {@code +∞}, NaN for
     * NaN.
     */
    public static float log(float x) {
        return LogFloat.log(x);
    }

    /**
     * {@code ln(1 + x)}, to full relative accuracy near 0.
     *
     * <p>Worst error seen: 0.79 ulp. Special values: {@code x} itself for ±0, {@code -∞} for -1, NaN below -1, {@code
     * +∞} for {@code +∞}, NaN for NaN.
     */
    public static double log1p(double x) {
        return LogDouble.log1p(x);
    }

    /**
     * {@code ln(1 + x)}, to full relative accuracy near 0.
     *
     * <p>Worst error seen: 0.96 ulp. Special values: {@code x} itself for ±0, {@code -∞} for -1, NaN below -1, {@code
     * +∞} for {@code +∞}, NaN for NaN.
     */
    public static float log1p(float x) {
        return LogFloat.log1p(x);
    }

    /**
     * {@code tanh(x) = (e^x - e^-x) / (e^x + e^-x)}; exactly odd.
     *
     * <p>Worst error seen: 0.81 ulp. Special values: {@code x} itself for ±0, ±1 for {@code ±∞}, NaN for NaN.
     */
    public static double tanh(double x) {
        return LogisticDouble.tanh(x);
    }

    /**
     * {@code tanh(x) = (e^x - e^-x) / (e^x + e^-x)}; exactly odd.
     *
     * <p>Worst error seen: 1.00 ulp. Special values: {@code x} itself for ±0, ±1 for {@code ±∞}, NaN for NaN.
     */
    public static float tanh(float x) {
        return LogisticFloat.tanh(x);
    }

    /**
     * {@code 1 / (1 + e^-x)}, to full relative accuracy in both tails.
     *
     * <p>Worst error seen: 0.96 ulp. Special values: 0 for {@code -∞}, 1 for {@code +∞}, NaN for NaN.
     */
    public static double sigmoid(double x) {
        return LogisticDouble.sigmoid(x);
    }

    /**
     * {@code 1 / (1 + e^-x)}, to full relative accuracy in both tails.
     *
     * <p>Worst error seen: 1.01 ulp. Special values: 0 for {@code -∞}, 1 for {@code +∞}, NaN for NaN.
     */
    public static float sigmoid(float x) {
        return LogisticFloat.sigmoid(x);
    }

    /**
     * {@code ln(1 + e^x)}, to full relative accuracy in the lower tail.
     *
     * <p>Worst error seen: 1.13 ulp. Special values: 0 for {@code -∞}, {@code +∞} for {@code +∞}, NaN for NaN.
     */
    public static double softplus(double x) {
        return LogisticDouble.softplus(x);
    }

    /**
     * {@code ln(1 + e^x)}, to full relative accuracy in the lower tail.
     *
     * <p>Worst error seen: 1.24 ulp. Special values: 0 for {@code -∞}, {@code +∞} for {@code +∞}, NaN for NaN.
     */
    public static float softplus(float x) {
        return LogisticFloat.softplus(x);
    }

    /**
     * The error function {@code 2/sqrt(π) ∫ e^(-t²) dt} from 0 to {@code x}; exactly odd.
     *
     * <p>Worst error seen: 1.06 ulp. Special values: {@code x} itself for ±0, ±1 for {@code ±∞}, NaN for NaN.
     */
    public static double erf(double x) {
        return ErfDouble.erf(x);
    }

    /**
     * The error function {@code 2/sqrt(π) ∫ e^(-t²) dt} from 0 to {@code x}; exactly odd.
     *
     * <p>Worst error seen: 1.47 ulp. Special values: {@code x} itself for ±0, ±1 for {@code ±∞}, NaN for NaN.
     */
    public static float erf(float x) {
        return ErfFloat.erf(x);
    }

    /**
     * The sine of {@code x} radians; exactly odd.
     * Beyond |x| = 2^30 the specified algorithm of {@link StrictMath} takes over.
     *
     * <p>Worst error seen: 0.78 ulp. Special values: {@code x} itself for ±0, NaN for {@code ±∞} and NaN.
     */
    public static double sin(double x) {
        return TrigDouble.sin(x);
    }

    /**
     * The sine of {@code x} radians; exactly odd.
     * Beyond |x| = 2^20 the specified algorithm of {@link StrictMath} takes over.
     *
     * <p>Worst error seen: 0.80 ulp. Special values: {@code x} itself for ±0, NaN for {@code ±∞} and NaN.
     */
    public static float sin(float x) {
        return TrigFloat.sin(x);
    }

    /**
     * The cosine of {@code x} radians; exactly even.
     * Beyond |x| = 2^30 the specified algorithm of {@link StrictMath} takes over.
     *
     * <p>Worst error seen: 0.78 ulp. Special values: 1 for ±0, NaN for {@code ±∞} and NaN.
     */
    public static double cos(double x) {
        return TrigDouble.cos(x);
    }

    /**
     * The cosine of {@code x} radians; exactly even.
     * Beyond |x| = 2^20 the specified algorithm of {@link StrictMath} takes over.
     *
     * <p>Worst error seen: 0.80 ulp. Special values: 1 for ±0, NaN for {@code ±∞} and NaN.
     */
    public static float cos(float x) {
        return TrigFloat.cos(x);
    }

    /**
     * {@code x} to the power of {@code y}.
     *
     * <p>Worst error seen: 0.86 ulp. Special values: as those of {@link Math#pow}; {@code y = 1} gives {@code x}
     * itself.
     */
    public static double pow(double x, double y) {
        return PowDouble.pow(x, y);
    }

    /**
     * {@code x} to the power of {@code y}.
     *
     * <p>Worst error seen: 0.86 ulp. Special values: as those of {@link Math#pow}; {@code y = 1} gives {@code x}
     * itself.
     */
    public static float pow(float x, float y) {
        return PowFloat.pow(x, y);
    }
}
