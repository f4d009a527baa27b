package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpDouble;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link ExpDouble}. */
final class ExpDoubleVector {
    private ExpDoubleVector() {}

    static DoubleVector polynomial(DoubleVector r, DoubleVector r2) {
        DoubleVector r4 = r2.mul(r2);
        DoubleVector c01 = r.fma(ExpDouble.C1, ExpDouble.C0);
        DoubleVector c23 = r.fma(ExpDouble.C3, ExpDouble.C2);
        DoubleVector c45 = r.fma(ExpDouble.C5, ExpDouble.C4);
        DoubleVector c67 = r.fma(ExpDouble.C7, ExpDouble.C6);
        DoubleVector c89 = r.fma(ExpDouble.C9, ExpDouble.C8);
        DoubleVector low = r2.fma(c23, c01);
        DoubleVector middle = r2.fma(c67, c45);
        DoubleVector high = r2.fma(r2.broadcast(ExpDouble.C10), c89);
        return r4.fma(r4.fma(high, middle), low);
    }

    /** {@code k (-c) + x}. */
    static DoubleVector reduce(DoubleVector k, double c, DoubleVector x) {
        return k.fma(k.broadcast(-c), x);
    }

    static DoubleVector clamp(DoubleVector x, double least, double greatest) {
        DoubleVector a = x.blend(greatest, x.compare(VectorOperators.GT, greatest));
        return atLeast(a, least);
    }

    static DoubleVector atLeast(DoubleVector x, double least) {
        return x.blend(least, x.compare(VectorOperators.LT, least));
    }

    static DoubleVector scale(DoubleVector x, DoubleVector t) {
        LongVector bits = t.reinterpretAsLongs();
        LongVector half = bits.lanewise(VectorOperators.LSHR, 1);
        return x.mul(toExponent(half)).mul(toExponent(bits.sub(half)));
    }

    static DoubleVector power(DoubleVector t, long bias) {
        return toExponent(t.reinterpretAsLongs().sub(bias));
    }

    private static DoubleVector toExponent(LongVector biased) {
        return biased.lanewise(VectorOperators.LSHL, ExpDouble.MANTISSA_BITS).reinterpretAsDoubles();
    }

    static DoubleVector exp(DoubleVector x) {
        DoubleVector a = clamp(x, ExpDouble.UNDERFLOW, ExpDouble.OVERFLOW);
        DoubleVector t = a.fma(ExpDouble.LOG2_E, ExpDouble.ROUND);
        DoubleVector k = t.sub(ExpDouble.ROUND);
        DoubleVector r = reduce(k, ExpDouble.LN2_LOW, reduce(k, ExpDouble.LN2_HIGH, a));
        DoubleVector r2 = r.mul(r);
        DoubleVector p = r2.fma(polynomial(r, r2), r).add(1);
        return scale(p, t);
    }

    static DoubleVector expm1(DoubleVector x) {
        DoubleVector a = clamp(x, ExpDouble.MINUS_ONE, ExpDouble.OVERFLOW);
        DoubleVector t = a.fma(ExpDouble.LOG2_E, ExpDouble.ROUND);
        DoubleVector k = t.sub(ExpDouble.ROUND);
        DoubleVector high = reduce(k, ExpDouble.LN2_HIGH, a);
        DoubleVector r = reduce(k, ExpDouble.LN2_LOW, high);
        DoubleVector rest = reduce(k, ExpDouble.LN2_LOW, high.sub(r));
        DoubleVector r2 = r.mul(r);
        DoubleVector q = r2.fma(polynomial(r, r2), rest);
        DoubleVector half = power(t, ExpDouble.BIAS_OF_HALF_POWER);
        DoubleVector n0 = half.sub(0.5);
        DoubleVector n = half.fma(r, n0);
        DoubleVector nRest = half.fma(r, n0.sub(n));
        DoubleVector y = n.add(half.fma(q, nRest)).mul(2);
        return y.blend(x, x.abs().compare(VectorOperators.LT, ExpDouble.TINY));
    }
}
