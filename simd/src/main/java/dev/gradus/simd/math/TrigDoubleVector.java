package dev.gradus.simd.math;

import dev.gradus.api.internal.math.TrigDouble;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link TrigDouble}. */
final class TrigDoubleVector {
    private TrigDoubleVector() {}

    private static DoubleVector sinPolynomial(DoubleVector r, DoubleVector rest) {
        DoubleVector z = r.mul(r);
        DoubleVector z2 = z.mul(z);
        DoubleVector low = z2.fma(z.fma(TrigDouble.S3, TrigDouble.S2), z.fma(TrigDouble.S1, TrigDouble.S0));
        DoubleVector p = z2.mul(z2).fma(z.fma(TrigDouble.S5, TrigDouble.S4), low);
        return r.add(r.mul(z).fma(p, z.mul(-0.5).fma(rest, rest)));
    }

    private static DoubleVector cosPolynomial(DoubleVector r, DoubleVector rest) {
        DoubleVector z = r.mul(r);
        DoubleVector z2 = z.mul(z);
        DoubleVector low = z2.fma(z.fma(TrigDouble.C3, TrigDouble.C2), z.fma(TrigDouble.C1, TrigDouble.C0));
        DoubleVector p = z2.mul(z2).fma(z.fma(TrigDouble.C5, TrigDouble.C4), low);
        DoubleVector w = z.fma(-0.5, 1);
        DoubleVector wRest = z.fma(z.broadcast(-0.5), z.broadcast(1).sub(w));
        return w.add(wRest.add(z2.fma(p, r.neg().mul(rest))));
    }

    static DoubleVector sin(DoubleVector x) {
        DoubleVector size = x.abs();
        if (size.compare(VectorOperators.GT, TrigDouble.FAR).anyTrue()) {
            return FarTrig.sin(x);
        }
        return near(x, false).blend(x, size.compare(VectorOperators.LT, TrigDouble.TINY));
    }

    static DoubleVector cos(DoubleVector x) {
        if (x.abs().compare(VectorOperators.GT, TrigDouble.FAR).anyTrue()) {
            return FarTrig.cos(x);
        }
        return near(x, true);
    }

    private static DoubleVector near(DoubleVector x, boolean cosine) {
        DoubleVector t = x.fma(TrigDouble.TWO_OVER_PI, TrigDouble.ROUND);
        DoubleVector k = t.sub(TrigDouble.ROUND);
        DoubleVector minusK = k.neg();
        DoubleVector r1 = minusK.fma(minusK.broadcast(TrigDouble.HALF_PI_1), x);
        DoubleVector w = k.mul(TrigDouble.HALF_PI_2);
        DoubleVector wRest = k.fma(k.broadcast(TrigDouble.HALF_PI_2), w.neg());
        DoubleVector r2 = r1.sub(w);
        DoubleVector v = r2.sub(r1);
        DoubleVector error = r1.sub(r2.sub(v)).sub(w.add(v));
        DoubleVector low = minusK.fma(minusK.broadcast(TrigDouble.HALF_PI_3), error.sub(wRest));
        DoubleVector r = r2.add(low);
        DoubleVector rest = low.sub(r.sub(r2));
        DoubleVector sine = sinPolynomial(r, rest);
        DoubleVector turned = cosPolynomial(r, rest);
        // k is odd; compared as a floating-point number, because masks of integers would have to be converted
        DoubleVector half = k.mul(0.5);
        DoubleVector rounded = half.add(TrigDouble.ROUND).sub(TrigDouble.ROUND);
        VectorMask<Double> odd = half.compare(VectorOperators.NE, rounded);
        LongVector quadrant = t.reinterpretAsLongs();
        return cosine
                ? withSign(turned.blend(sine, odd), quadrant.add(1))
                : withSign(sine.blend(turned, odd), quadrant);
    }

    /** Changes the sign in the second half of a turn. */
    private static DoubleVector withSign(DoubleVector y, LongVector quadrant) {
        LongVector sign = quadrant.and(2).lanewise(VectorOperators.LSHL, Long.SIZE - 2);
        return y.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
    }
}
