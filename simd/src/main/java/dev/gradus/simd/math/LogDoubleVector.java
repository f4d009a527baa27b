package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpDouble;
import dev.gradus.api.internal.math.LogDouble;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link LogDouble}. */
final class LogDoubleVector {
    private LogDoubleVector() {}

    private static DoubleVector polynomial(DoubleVector z) {
        DoubleVector z2 = z.mul(z);
        DoubleVector z4 = z2.mul(z2);
        DoubleVector c01 = z.fma(LogDouble.C1, LogDouble.C0);
        DoubleVector c23 = z.fma(LogDouble.C3, LogDouble.C2);
        DoubleVector c45 = z.fma(LogDouble.C5, LogDouble.C4);
        DoubleVector low = z2.fma(c23, c01);
        DoubleVector high = z2.fma(z2.broadcast(LogDouble.C6), c45);
        return z.mul(z4.fma(high, low));
    }

    private static DoubleVector combine(DoubleVector k, DoubleVector f, DoubleVector rest) {
        DoubleVector s = f.div(f.add(2));
        DoubleVector half = f.mul(0.5).mul(f);
        DoubleVector low = k.fma(k.broadcast(ExpDouble.LN2_LOW), rest);
        DoubleVector small = s.fma(half.add(polynomial(s.mul(s))), low);
        return k.fma(k.broadcast(ExpDouble.LN2_HIGH), f.sub(half.sub(small)));
    }

    static LongVector offsetBits(DoubleVector x) {
        return x.reinterpretAsLongs().add(LogDouble.OFFSET);
    }

    static DoubleVector biasedExponent(LongVector bits) {
        return bits.lanewise(VectorOperators.LSHR, ExpDouble.MANTISSA_BITS)
                .or(LogDouble.INTEGER)
                .reinterpretAsDoubles();
    }

    static DoubleVector mantissa(LongVector bits) {
        return bits.and(LogDouble.MANTISSA).add(LogDouble.LEAST).reinterpretAsDoubles();
    }

    static DoubleVector log(DoubleVector x) {
        VectorMask<Double> subnormal = x.compare(VectorOperators.LT, LogDouble.MIN_NORMAL);
        DoubleVector scaled = x.blend(x.mul(LogDouble.SUBNORMAL_SCALE), subnormal);
        DoubleVector bias = x.broadcast(LogDouble.INTEGER_BIAS)
                .blend(LogDouble.INTEGER_BIAS + LogDouble.SUBNORMAL_EXPONENT, subnormal);
        LongVector bits = offsetBits(scaled);
        DoubleVector k = biasedExponent(bits).sub(bias);
        DoubleVector f = mantissa(bits).sub(1);
        return special(x, combine(k, f, x.broadcast(0)));
    }

    private static DoubleVector special(DoubleVector x, DoubleVector y) {
        DoubleVector zeroOrNegative =
                x.broadcast(Double.NaN).blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
        DoubleVector finite = x.blend(y, x.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
        return zeroOrNegative.blend(finite, x.compare(VectorOperators.GT, 0));
    }

    static DoubleVector log1p(DoubleVector x) {
        DoubleVector u = x.add(1);
        DoubleVector v = u.sub(1);
        DoubleVector error = x.broadcast(1).sub(u.sub(v)).add(x.sub(v));
        LongVector bits = offsetBits(u);
        DoubleVector k = biasedExponent(bits).sub(LogDouble.INTEGER_BIAS);
        DoubleVector m = mantissa(bits);
        VectorMask<Double> near = k.compare(VectorOperators.EQ, 0);
        DoubleVector f = m.sub(1).blend(x, near);
        DoubleVector rest = error.div(u).blend(0, near);
        DoubleVector y = special(u, combine(k, f, rest));
        return y.blend(x, x.abs().compare(VectorOperators.LT, LogDouble.TINY));
    }
}
