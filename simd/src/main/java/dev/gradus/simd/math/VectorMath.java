package dev.gradus.simd.math;

import dev.gradus.api.math.GradusMath;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/**
 * The functions of {@link GradusMath} lane by lane, with the same bits.
 *
 * <p>Every method is short enough, and calls only what is short enough, to be inlined into a hot loop; otherwise
 * vectors would be boxed. For the same reason a JVM should use one species per element type.
 */
public final class VectorMath {
    private VectorMath() {}

    /** {@link GradusMath#exp(double)}. */
    public static DoubleVector exp(DoubleVector x) {
        return ExpDoubleVector.exp(x);
    }

    /** {@link GradusMath#exp(float)}. */
    public static FloatVector exp(FloatVector x) {
        return ExpFloatVector.exp(x);
    }

    /** {@link GradusMath#expm1(double)}. */
    public static DoubleVector expm1(DoubleVector x) {
        return ExpDoubleVector.expm1(x);
    }

    /** {@link GradusMath#expm1(float)}. */
    public static FloatVector expm1(FloatVector x) {
        return ExpFloatVector.expm1(x);
    }

    /** {@link GradusMath#log(double)}. */
    public static DoubleVector log(DoubleVector x) {
        return LogDoubleVector.log(x);
    }

    /** {@link GradusMath#log(float)}. */
    public static FloatVector log(FloatVector x) {
        return LogFloatVector.log(x);
    }

    /** {@link GradusMath#log1p(double)}. */
    public static DoubleVector log1p(DoubleVector x) {
        return LogDoubleVector.log1p(x);
    }

    /** {@link GradusMath#log1p(float)}. */
    public static FloatVector log1p(FloatVector x) {
        return LogFloatVector.log1p(x);
    }

    /** {@link GradusMath#tanh(double)}. */
    public static DoubleVector tanh(DoubleVector x) {
        return LogisticDoubleVector.tanh(x);
    }

    /** {@link GradusMath#tanh(float)}. */
    public static FloatVector tanh(FloatVector x) {
        return LogisticFloatVector.tanh(x);
    }

    /** {@link GradusMath#sigmoid(double)}. */
    public static DoubleVector sigmoid(DoubleVector x) {
        return LogisticDoubleVector.sigmoid(x);
    }

    /** {@link GradusMath#sigmoid(float)}. */
    public static FloatVector sigmoid(FloatVector x) {
        return LogisticFloatVector.sigmoid(x);
    }

    /** {@link GradusMath#softplus(double)}. */
    public static DoubleVector softplus(DoubleVector x) {
        return LogisticDoubleVector.softplus(x);
    }

    /** {@link GradusMath#softplus(float)}. */
    public static FloatVector softplus(FloatVector x) {
        return LogisticFloatVector.softplus(x);
    }

    /** {@link GradusMath#erf(double)}. */
    public static DoubleVector erf(DoubleVector x) {
        return ErfDoubleVector.erf(x);
    }

    /** {@link GradusMath#erf(float)}. */
    public static FloatVector erf(FloatVector x) {
        return ErfFloatVector.erf(x);
    }

    /** {@link GradusMath#sin(double)}. */
    public static DoubleVector sin(DoubleVector x) {
        return TrigDoubleVector.sin(x);
    }

    /** {@link GradusMath#sin(float)}. */
    public static FloatVector sin(FloatVector x) {
        return TrigFloatVector.sin(x);
    }

    /** {@link GradusMath#cos(double)}. */
    public static DoubleVector cos(DoubleVector x) {
        return TrigDoubleVector.cos(x);
    }

    /** {@link GradusMath#cos(float)}. */
    public static FloatVector cos(FloatVector x) {
        return TrigFloatVector.cos(x);
    }

    /** {@link GradusMath#pow(double, double)}. */
    public static DoubleVector pow(DoubleVector x, DoubleVector y) {
        return PowDoubleVector.pow(x, y);
    }

    /** {@link GradusMath#pow(float, float)}. */
    public static FloatVector pow(FloatVector x, FloatVector y) {
        return PowFloatVector.pow(x, y);
    }
}
