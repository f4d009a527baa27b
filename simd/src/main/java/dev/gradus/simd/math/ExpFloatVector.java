package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpFloat;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link ExpFloat}. */
final class ExpFloatVector {
    private ExpFloatVector() {}

    static FloatVector polynomial(FloatVector r, FloatVector r2) {
        FloatVector c01 = r.fma(ExpFloat.C1, ExpFloat.C0);
        FloatVector c23 = r.fma(ExpFloat.C3, ExpFloat.C2);
        FloatVector c45 = r.fma(ExpFloat.C5, ExpFloat.C4);
        return r2.fma(r2.fma(c45, c23), c01);
    }

    /** {@code k (-c) + x}. */
    static FloatVector reduce(FloatVector k, float c, FloatVector x) {
        return k.fma(k.broadcast(-c), x);
    }

    static FloatVector clamp(FloatVector x, float least, float greatest) {
        FloatVector a = x.blend(greatest, x.compare(VectorOperators.GT, greatest));
        return atLeast(a, least);
    }

    static FloatVector atLeast(FloatVector x, float least) {
        return x.blend(least, x.compare(VectorOperators.LT, least));
    }

    static FloatVector scale(FloatVector x, FloatVector t) {
        IntVector bits = t.reinterpretAsInts();
        IntVector half = bits.lanewise(VectorOperators.LSHR, 1);
        return x.mul(toExponent(half)).mul(toExponent(bits.sub(half)));
    }

    static FloatVector power(FloatVector t, int bias) {
        return toExponent(t.reinterpretAsInts().sub(bias));
    }

    private static FloatVector toExponent(IntVector biased) {
        return biased.lanewise(VectorOperators.LSHL, ExpFloat.MANTISSA_BITS).reinterpretAsFloats();
    }

    static FloatVector exp(FloatVector x) {
        FloatVector a = clamp(x, ExpFloat.UNDERFLOW, ExpFloat.OVERFLOW);
        FloatVector t = a.fma(ExpFloat.LOG2_E, ExpFloat.ROUND);
        FloatVector k = t.sub(ExpFloat.ROUND);
        FloatVector r = reduce(k, ExpFloat.LN2_LOW, reduce(k, ExpFloat.LN2_HIGH, a));
        FloatVector r2 = r.mul(r);
        FloatVector p = r2.fma(polynomial(r, r2), r).add(1);
        return scale(p, t);
    }

    static FloatVector expm1(FloatVector x) {
        FloatVector a = clamp(x, ExpFloat.MINUS_ONE, ExpFloat.OVERFLOW);
        FloatVector t = a.fma(ExpFloat.LOG2_E, ExpFloat.ROUND);
        FloatVector k = t.sub(ExpFloat.ROUND);
        FloatVector high = reduce(k, ExpFloat.LN2_HIGH, a);
        FloatVector r = reduce(k, ExpFloat.LN2_LOW, high);
        FloatVector rest = reduce(k, ExpFloat.LN2_LOW, high.sub(r));
        FloatVector r2 = r.mul(r);
        FloatVector q = r2.fma(polynomial(r, r2), rest);
        FloatVector half = power(t, ExpFloat.BIAS_OF_HALF_POWER);
        FloatVector n0 = half.sub(0.5f);
        FloatVector n = half.fma(r, n0);
        FloatVector nRest = half.fma(r, n0.sub(n));
        FloatVector y = n.add(half.fma(q, nRest)).mul(2);
        return y.blend(x, x.abs().compare(VectorOperators.LT, ExpFloat.TINY));
    }
}
