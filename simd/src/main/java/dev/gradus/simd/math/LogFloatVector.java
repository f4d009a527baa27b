package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpFloat;
import dev.gradus.api.internal.math.LogFloat;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link LogFloat}. */
final class LogFloatVector {
    private LogFloatVector() {}

    private static FloatVector polynomial(FloatVector f, FloatVector f2) {
        FloatVector f4 = f2.mul(f2);
        FloatVector c01 = f.fma(LogFloat.C1, LogFloat.C0);
        FloatVector c23 = f.fma(LogFloat.C3, LogFloat.C2);
        FloatVector c45 = f.fma(LogFloat.C5, LogFloat.C4);
        FloatVector c67 = f.fma(LogFloat.C7, LogFloat.C6);
        FloatVector c89 = f.fma(LogFloat.C9, LogFloat.C8);
        FloatVector low = f2.fma(c23, c01);
        FloatVector middle = f2.fma(c67, c45);
        return f4.fma(f4.fma(c89, middle), low);
    }

    private static FloatVector combine(FloatVector k, FloatVector f, FloatVector rest) {
        FloatVector f2 = f.mul(f);
        FloatVector low = k.fma(k.broadcast(ExpFloat.LN2_LOW), rest);
        FloatVector small = f2.fma(polynomial(f, f2), low);
        return k.fma(k.broadcast(ExpFloat.LN2_HIGH), f.add(small));
    }

    static IntVector offsetBits(FloatVector x) {
        return x.reinterpretAsInts().add(LogFloat.OFFSET);
    }

    static FloatVector biasedExponent(IntVector bits) {
        return bits.lanewise(VectorOperators.LSHR, ExpFloat.MANTISSA_BITS)
                .or(LogFloat.INTEGER)
                .reinterpretAsFloats();
    }

    static FloatVector mantissa(IntVector bits) {
        return bits.and(LogFloat.MANTISSA).add(LogFloat.LEAST).reinterpretAsFloats();
    }

    static FloatVector log(FloatVector x) {
        VectorMask<Float> subnormal = x.compare(VectorOperators.LT, LogFloat.MIN_NORMAL);
        FloatVector scaled = x.blend(x.mul(LogFloat.SUBNORMAL_SCALE), subnormal);
        FloatVector bias = x.broadcast(LogFloat.INTEGER_BIAS)
                .blend(LogFloat.INTEGER_BIAS + LogFloat.SUBNORMAL_EXPONENT, subnormal);
        IntVector bits = offsetBits(scaled);
        FloatVector k = biasedExponent(bits).sub(bias);
        FloatVector f = mantissa(bits).sub(1);
        return special(x, combine(k, f, x.broadcast(0)));
    }

    private static FloatVector special(FloatVector x, FloatVector y) {
        FloatVector zeroOrNegative =
                x.broadcast(Float.NaN).blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
        FloatVector finite = x.blend(y, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
        return zeroOrNegative.blend(finite, x.compare(VectorOperators.GT, 0));
    }

    static FloatVector log1p(FloatVector x) {
        FloatVector u = x.add(1);
        FloatVector v = u.sub(1);
        FloatVector error = x.broadcast(1).sub(u.sub(v)).add(x.sub(v));
        IntVector bits = offsetBits(u);
        FloatVector k = biasedExponent(bits).sub(LogFloat.INTEGER_BIAS);
        FloatVector m = mantissa(bits);
        VectorMask<Float> near = k.compare(VectorOperators.EQ, 0);
        FloatVector f = m.sub(1).blend(x, near);
        FloatVector rest = error.div(u).blend(0, near);
        FloatVector y = special(u, combine(k, f, rest));
        return y.blend(x, x.abs().compare(VectorOperators.LT, LogFloat.TINY));
    }
}
