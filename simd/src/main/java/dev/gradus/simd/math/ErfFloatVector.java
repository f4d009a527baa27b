package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ErfFloat;
import dev.gradus.api.internal.math.ExpFloat;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link ErfFloat}. */
final class ErfFloatVector {
    private ErfFloatVector() {}

    private static FloatVector polynomial(FloatVector x) {
        FloatVector x2 = x.mul(x);
        FloatVector x4 = x2.mul(x2);
        FloatVector low = quad(x, x2, ErfFloat.C0, ErfFloat.C1, ErfFloat.C2, ErfFloat.C3);
        FloatVector middle = quad(x, x2, ErfFloat.C4, ErfFloat.C5, ErfFloat.C6, ErfFloat.C7);
        return x4.fma(x4.fma(x4.broadcast(ErfFloat.C8), middle), low);
    }

    private static FloatVector quad(FloatVector x, FloatVector x2, float c0, float c1, float c2, float c3) {
        return x2.fma(x.fma(c3, c2), x.fma(c1, c0));
    }

    static FloatVector erf(FloatVector x) {
        FloatVector size = x.abs();
        FloatVector a = size.blend(ErfFloat.SATURATED, size.compare(VectorOperators.GT, ErfFloat.SATURATED));
        FloatVector linear = a.mul(ErfFloat.SLOPE_HIGH);
        FloatVector product = a.fma(a.broadcast(ErfFloat.SLOPE_HIGH), linear.neg());
        FloatVector linearRest = a.fma(a.broadcast(ErfFloat.SLOPE_LOW), product);
        FloatVector higher = a.mul(a).mul(polynomial(a));
        FloatVector g = linear.add(higher);
        FloatVector gRest = higher.sub(g.sub(linear)).add(linearRest);
        return SignFloatVector.copySign(oneMinusExpOfMinus(g, gRest), x);
    }

    /** {@code 1 - e^-(g + gRest)}. */
    private static FloatVector oneMinusExpOfMinus(FloatVector g, FloatVector gRest) {
        FloatVector t = g.fma(-ExpFloat.LOG2_E, ExpFloat.ROUND);
        FloatVector k = t.sub(ExpFloat.ROUND);
        FloatVector high = ExpFloatVector.reduce(k, ExpFloat.LN2_HIGH, g.neg());
        FloatVector r = ExpFloatVector.reduce(k, ExpFloat.LN2_LOW, high);
        FloatVector rest =
                ExpFloatVector.reduce(k, ExpFloat.LN2_LOW, high.sub(r)).sub(gRest);
        FloatVector r2 = r.mul(r);
        FloatVector q = r2.fma(ExpFloatVector.polynomial(r, r2), rest);
        FloatVector power = ExpFloatVector.power(t, ExpFloat.BIAS_OF_POWER);
        FloatVector minusPower = power.neg();
        FloatVector n0 = power.broadcast(1).sub(power);
        FloatVector n = minusPower.fma(r, n0);
        FloatVector nRest = minusPower.fma(r, n0.sub(n));
        return n.add(minusPower.fma(q, nRest));
    }
}
