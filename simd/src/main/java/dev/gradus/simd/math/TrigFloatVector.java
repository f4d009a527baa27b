package dev.gradus.simd.math;

import dev.gradus.api.internal.math.TrigFloat;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link TrigFloat}. */
final class TrigFloatVector {
    private TrigFloatVector() {}

    private static FloatVector sinPolynomial(FloatVector r, FloatVector rest) {
        FloatVector z = r.mul(r);
        FloatVector z2 = z.mul(z);
        FloatVector p = z2.fma(z.fma(TrigFloat.S3, TrigFloat.S2), z.fma(TrigFloat.S1, TrigFloat.S0));
        return r.add(r.mul(z).fma(p, z.mul(-0.5f).fma(rest, rest)));
    }

    private static FloatVector cosPolynomial(FloatVector r, FloatVector rest) {
        FloatVector z = r.mul(r);
        FloatVector z2 = z.mul(z);
        FloatVector p = z2.fma(z2.broadcast(TrigFloat.C2), z.fma(TrigFloat.C1, TrigFloat.C0));
        FloatVector w = z.fma(-0.5f, 1);
        FloatVector wRest = z.fma(z.broadcast(-0.5f), z.broadcast(1).sub(w));
        return w.add(wRest.add(z2.fma(p, r.neg().mul(rest))));
    }

    static FloatVector sin(FloatVector x) {
        FloatVector size = x.abs();
        if (size.compare(VectorOperators.GT, TrigFloat.FAR).anyTrue()) {
            return FarTrig.sin(x);
        }
        return near(x, false).blend(x, size.compare(VectorOperators.LT, TrigFloat.TINY));
    }

    static FloatVector cos(FloatVector x) {
        if (x.abs().compare(VectorOperators.GT, TrigFloat.FAR).anyTrue()) {
            return FarTrig.cos(x);
        }
        return near(x, true);
    }

    private static FloatVector near(FloatVector x, boolean cosine) {
        FloatVector t = x.fma(TrigFloat.TWO_OVER_PI, TrigFloat.ROUND);
        FloatVector k = t.sub(TrigFloat.ROUND);
        FloatVector minusK = k.neg();
        FloatVector r1 = minusK.fma(minusK.broadcast(TrigFloat.HALF_PI_1), x);
        FloatVector w = k.mul(TrigFloat.HALF_PI_2);
        FloatVector wRest = k.fma(k.broadcast(TrigFloat.HALF_PI_2), w.neg());
        FloatVector r2 = r1.sub(w);
        FloatVector v = r2.sub(r1);
        FloatVector error = r1.sub(r2.sub(v)).sub(w.add(v));
        FloatVector low = minusK.fma(minusK.broadcast(TrigFloat.HALF_PI_3), error.sub(wRest));
        FloatVector r = r2.add(low);
        FloatVector rest = low.sub(r.sub(r2));
        FloatVector sine = sinPolynomial(r, rest);
        FloatVector turned = cosPolynomial(r, rest);
        // k is odd; compared as a floating-point number, because masks of integers would have to be converted
        FloatVector half = k.mul(0.5f);
        FloatVector rounded = half.add(TrigFloat.ROUND).sub(TrigFloat.ROUND);
        VectorMask<Float> odd = half.compare(VectorOperators.NE, rounded);
        IntVector quadrant = t.reinterpretAsInts();
        return cosine
                ? withSign(turned.blend(sine, odd), quadrant.add(1))
                : withSign(sine.blend(turned, odd), quadrant);
    }

    /** Changes the sign in the second half of a turn. */
    private static FloatVector withSign(FloatVector y, IntVector quadrant) {
        IntVector sign = quadrant.and(2).lanewise(VectorOperators.LSHL, Integer.SIZE - 2);
        return y.reinterpretAsInts().lanewise(VectorOperators.XOR, sign).reinterpretAsFloats();
    }
}
