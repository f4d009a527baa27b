package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpDouble;
import dev.gradus.api.internal.math.LogDouble;
import dev.gradus.api.internal.math.PowDouble;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link PowDouble}. */
final class PowDoubleVector {
    private PowDoubleVector() {}

    private static DoubleVector polynomial(DoubleVector z) {
        DoubleVector z2 = z.mul(z);
        DoubleVector c01 = z.fma(PowDouble.C1, PowDouble.C0);
        DoubleVector c23 = z.fma(PowDouble.C3, PowDouble.C2);
        DoubleVector c45 = z.fma(PowDouble.C5, PowDouble.C4);
        DoubleVector high = z2.fma(z2.broadcast(PowDouble.C6), c45);
        return z2.mul(z2).fma(high, z2.fma(c23, c01));
    }

    static DoubleVector pow(DoubleVector x, DoubleVector y) {
        DoubleVector positive = magnitude(x.abs(), y);
        DoubleVector result = toWholePower(x, y.abs(), positive);
        return result.blend(x, y.compare(VectorOperators.EQ, 1)).blend(1, y.compare(VectorOperators.EQ, 0));
    }

    /**
     * Gives {@code positive = |x|^y} the sign of {@code x^y}, or NaN; by selections, as masks are not combined well.
     */
    private static DoubleVector toWholePower(DoubleVector x, DoubleVector size, DoubleVector positive) {
        DoubleVector half = size.mul(0.5);
        DoubleVector halfNearest = half.add(PowDouble.ALL_INTEGERS).sub(PowDouble.ALL_INTEGERS);
        DoubleVector odd =
                positive.blend(SignDoubleVector.copySign(positive, x), halfNearest.compare(VectorOperators.NE, half));
        DoubleVector whole = odd.blend(positive, size.compare(VectorOperators.GE, PowDouble.ALL_EVEN));
        DoubleVector ofNegative = positive.blend(Double.NaN, x.compare(VectorOperators.LT, 0));
        DoubleVector fraction = ofNegative.blend(positive, x.compare(VectorOperators.EQ, Double.NEGATIVE_INFINITY));
        DoubleVector nearest = size.add(PowDouble.ALL_INTEGERS).sub(PowDouble.ALL_INTEGERS);
        DoubleVector integer = nearest.blend(size, size.compare(VectorOperators.GE, PowDouble.ALL_INTEGERS));
        return whole.blend(fraction, integer.compare(VectorOperators.NE, size));
    }

    private static DoubleVector magnitude(DoubleVector x, DoubleVector y) {
        VectorMask<Double> subnormal = x.compare(VectorOperators.LT, LogDouble.MIN_NORMAL);
        DoubleVector scaled = x.blend(x.mul(LogDouble.SUBNORMAL_SCALE), subnormal);
        DoubleVector bias = x.broadcast(LogDouble.INTEGER_BIAS)
                .blend(LogDouble.INTEGER_BIAS + LogDouble.SUBNORMAL_EXPONENT, subnormal);
        LongVector bits = LogDoubleVector.offsetBits(scaled);
        DoubleVector k = LogDoubleVector.biasedExponent(bits).sub(bias);
        DoubleVector m = LogDoubleVector.mantissa(bits);
        return fromMantissa(x, y, k, m);
    }

    // The steps hand on what they have computed: one method would be too long to be inlined.

    private static DoubleVector fromMantissa(DoubleVector x, DoubleVector y, DoubleVector k, DoubleVector m) {
        DoubleVector f = m.sub(1);
        DoubleVector d = m.add(1);
        DoubleVector dRest = m.sub(d.sub(1));
        DoubleVector inverse = d.broadcast(1).div(d);
        DoubleVector s = f.mul(inverse);
        DoubleVector minusS = s.neg();
        DoubleVector sRest = minusS.fma(dRest, minusS.fma(d, f)).mul(inverse);
        return fromQuotient(x, y, k, s, sRest);
    }

    private static DoubleVector fromQuotient(
            DoubleVector x, DoubleVector y, DoubleVector k, DoubleVector s, DoubleVector sRest) {
        DoubleVector z = s.mul(s);
        DoubleVector zRest = s.mul(2).fma(sRest, s.fma(s, z.neg()));
        DoubleVector higher = z.mul(polynomial(z));
        DoubleVector u = higher.add(PowDouble.THIRD_HIGH);
        DoubleVector uRest = higher.sub(u.sub(PowDouble.THIRD_HIGH)).add(PowDouble.THIRD_LOW);
        DoubleVector w = z.mul(u);
        DoubleVector wRest = z.fma(uRest, zRest.fma(u, z.fma(u, w.neg())));
        return fromLogarithm(x, y, k, s, sRest, w, wRest);
    }

    private static DoubleVector fromLogarithm(
            DoubleVector x,
            DoubleVector y,
            DoubleVector k,
            DoubleVector s,
            DoubleVector sRest,
            DoubleVector w,
            DoubleVector wRest) {
        DoubleVector twice = s.mul(2);
        DoubleVector bend = twice.mul(w);
        DoubleVector bendRest = twice.fma(wRest, twice.fma(w, bend.neg()));
        DoubleVector l = twice.add(bend);
        DoubleVector lRest = bend.sub(l.sub(twice)).add(sRest.mul(2).fma(w.add(1), bendRest));
        DoubleVector power = k.mul(ExpDouble.LN2_HIGH);
        DoubleVector sum = power.add(l);
        DoubleVector logRest = l.sub(sum.sub(power)).add(k.fma(k.broadcast(ExpDouble.LN2_LOW), lRest));
        DoubleVector finite = sum.blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
        DoubleVector log = x.blend(finite, x.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
        return expOfProduct(y, log, logRest);
    }

    private static DoubleVector expOfProduct(DoubleVector y, DoubleVector log, DoubleVector logRest) {
        DoubleVector product = y.mul(log);
        DoubleVector productRest = y.fma(logRest, y.fma(log, product.neg()));
        VectorMask<Double> below = product.compare(VectorOperators.LT, ExpDouble.UNDERFLOW);
        VectorMask<Double> above = product.compare(VectorOperators.GT, ExpDouble.OVERFLOW);
        DoubleVector a = product.blend(ExpDouble.OVERFLOW, above).blend(ExpDouble.UNDERFLOW, below);
        DoubleVector aRest = productRest.blend(0, above).blend(0, below);
        DoubleVector t = a.fma(ExpDouble.LOG2_E, ExpDouble.ROUND);
        DoubleVector k = t.sub(ExpDouble.ROUND);
        DoubleVector high = ExpDoubleVector.reduce(k, ExpDouble.LN2_HIGH, a);
        DoubleVector low = ExpDoubleVector.reduce(k, ExpDouble.LN2_LOW, aRest);
        DoubleVector r = high.add(low);
        DoubleVector rest = low.sub(r.sub(high));
        DoubleVector r2 = r.mul(r);
        DoubleVector p = r.add(r2.fma(ExpDoubleVector.polynomial(r, r2), rest)).add(1);
        return ExpDoubleVector.scale(p, t);
    }
}
