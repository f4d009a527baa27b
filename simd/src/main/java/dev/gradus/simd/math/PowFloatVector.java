package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpFloat;
import dev.gradus.api.internal.math.LogFloat;
import dev.gradus.api.internal.math.PowFloat;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link PowFloat}. */
final class PowFloatVector {
    private PowFloatVector() {}

    private static FloatVector polynomial(FloatVector z) {
        return z.fma(z.fma(PowFloat.C2, PowFloat.C1), z.broadcast(PowFloat.C0));
    }

    static FloatVector pow(FloatVector x, FloatVector y) {
        FloatVector positive = magnitude(x.abs(), y);
        FloatVector result = toWholePower(x, y.abs(), positive);
        return result.blend(x, y.compare(VectorOperators.EQ, 1)).blend(1, y.compare(VectorOperators.EQ, 0));
    }

    /**
     * Gives {@code positive = |x|^y} the sign of {@code x^y}, or NaN; by selections, as masks are not combined well.
     */
    private static FloatVector toWholePower(FloatVector x, FloatVector size, FloatVector positive) {
        FloatVector half = size.mul(0.5f);
        FloatVector halfNearest = half.add(PowFloat.ALL_INTEGERS).sub(PowFloat.ALL_INTEGERS);
        FloatVector odd =
                positive.blend(SignFloatVector.copySign(positive, x), halfNearest.compare(VectorOperators.NE, half));
        FloatVector whole = odd.blend(positive, size.compare(VectorOperators.GE, PowFloat.ALL_EVEN));
        FloatVector ofNegative = positive.blend(Float.NaN, x.compare(VectorOperators.LT, 0));
        FloatVector fraction = ofNegative.blend(positive, x.compare(VectorOperators.EQ, Float.NEGATIVE_INFINITY));
        FloatVector nearest = size.add(PowFloat.ALL_INTEGERS).sub(PowFloat.ALL_INTEGERS);
        FloatVector integer = nearest.blend(size, size.compare(VectorOperators.GE, PowFloat.ALL_INTEGERS));
        return whole.blend(fraction, integer.compare(VectorOperators.NE, size));
    }

    private static FloatVector magnitude(FloatVector x, FloatVector y) {
        VectorMask<Float> subnormal = x.compare(VectorOperators.LT, LogFloat.MIN_NORMAL);
        FloatVector scaled = x.blend(x.mul(LogFloat.SUBNORMAL_SCALE), subnormal);
        FloatVector bias = x.broadcast(LogFloat.INTEGER_BIAS)
                .blend(LogFloat.INTEGER_BIAS + LogFloat.SUBNORMAL_EXPONENT, subnormal);
        IntVector bits = LogFloatVector.offsetBits(scaled);
        FloatVector k = LogFloatVector.biasedExponent(bits).sub(bias);
        FloatVector m = LogFloatVector.mantissa(bits);
        return fromMantissa(x, y, k, m);
    }

    // The steps hand on what they have computed: one method would be too int to be inlined.

    private static FloatVector fromMantissa(FloatVector x, FloatVector y, FloatVector k, FloatVector m) {
        FloatVector f = m.sub(1);
        FloatVector d = m.add(1);
        FloatVector dRest = m.sub(d.sub(1));
        FloatVector inverse = d.broadcast(1).div(d);
        FloatVector s = f.mul(inverse);
        FloatVector minusS = s.neg();
        FloatVector sRest = minusS.fma(dRest, minusS.fma(d, f)).mul(inverse);
        return fromQuotient(x, y, k, s, sRest);
    }

    private static FloatVector fromQuotient(
            FloatVector x, FloatVector y, FloatVector k, FloatVector s, FloatVector sRest) {
        FloatVector z = s.mul(s);
        FloatVector zRest = s.mul(2).fma(sRest, s.fma(s, z.neg()));
        FloatVector higher = z.mul(polynomial(z));
        FloatVector u = higher.add(PowFloat.THIRD_HIGH);
        FloatVector uRest = higher.sub(u.sub(PowFloat.THIRD_HIGH)).add(PowFloat.THIRD_LOW);
        FloatVector w = z.mul(u);
        FloatVector wRest = z.fma(uRest, zRest.fma(u, z.fma(u, w.neg())));
        return fromLogarithm(x, y, k, s, sRest, w, wRest);
    }

    private static FloatVector fromLogarithm(
            FloatVector x,
            FloatVector y,
            FloatVector k,
            FloatVector s,
            FloatVector sRest,
            FloatVector w,
            FloatVector wRest) {
        FloatVector twice = s.mul(2);
        FloatVector bend = twice.mul(w);
        FloatVector bendRest = twice.fma(wRest, twice.fma(w, bend.neg()));
        FloatVector l = twice.add(bend);
        FloatVector lRest = bend.sub(l.sub(twice)).add(sRest.mul(2).fma(w.add(1), bendRest));
        FloatVector power = k.mul(ExpFloat.LN2_HIGH);
        FloatVector sum = power.add(l);
        FloatVector logRest = l.sub(sum.sub(power)).add(k.fma(k.broadcast(ExpFloat.LN2_LOW), lRest));
        FloatVector finite = sum.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
        FloatVector log = x.blend(finite, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
        return expOfProduct(y, log, logRest);
    }

    private static FloatVector expOfProduct(FloatVector y, FloatVector log, FloatVector logRest) {
        FloatVector product = y.mul(log);
        FloatVector productRest = y.fma(logRest, y.fma(log, product.neg()));
        VectorMask<Float> below = product.compare(VectorOperators.LT, ExpFloat.UNDERFLOW);
        VectorMask<Float> above = product.compare(VectorOperators.GT, ExpFloat.OVERFLOW);
        FloatVector a = product.blend(ExpFloat.OVERFLOW, above).blend(ExpFloat.UNDERFLOW, below);
        FloatVector aRest = productRest.blend(0, above).blend(0, below);
        FloatVector t = a.fma(ExpFloat.LOG2_E, ExpFloat.ROUND);
        FloatVector k = t.sub(ExpFloat.ROUND);
        FloatVector high = ExpFloatVector.reduce(k, ExpFloat.LN2_HIGH, a);
        FloatVector low = ExpFloatVector.reduce(k, ExpFloat.LN2_LOW, aRest);
        FloatVector r = high.add(low);
        FloatVector rest = low.sub(r.sub(high));
        FloatVector r2 = r.mul(r);
        FloatVector p = r.add(r2.fma(ExpFloatVector.polynomial(r, r2), rest)).add(1);
        return ExpFloatVector.scale(p, t);
    }
}
