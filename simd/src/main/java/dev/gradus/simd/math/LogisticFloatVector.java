package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpFloat;
import dev.gradus.api.internal.math.LogisticFloat;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link LogisticFloat}. */
final class LogisticFloatVector {
    private LogisticFloatVector() {}

    private static FloatVector polynomial(FloatVector z) {
        FloatVector z2 = z.mul(z);
        FloatVector c01 = z.fma(LogisticFloat.C1, LogisticFloat.C0);
        FloatVector c23 = z.fma(LogisticFloat.C3, LogisticFloat.C2);
        FloatVector high = z2.fma(z2.broadcast(LogisticFloat.C4), c23);
        return z.mul(z2.fma(high, c01));
    }

    private static FloatVector divide(FloatVector n, FloatVector nRest, FloatVector d, FloatVector dRest) {
        FloatVector inverse = d.broadcast(1).div(d);
        FloatVector y = n.mul(inverse);
        FloatVector minusY = y.neg();
        FloatVector remainder = minusY.fma(d, n).add(minusY.fma(dRest, nRest));
        return remainder.fma(inverse, y);
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector a = ExpFloatVector.atLeast(x.abs().neg(), ExpFloat.UNDERFLOW);
        FloatVector t = a.fma(ExpFloat.LOG2_E, ExpFloat.ROUND);
        FloatVector k = t.sub(ExpFloat.ROUND);
        FloatVector r = ExpFloatVector.reduce(k, ExpFloat.LN2_LOW, ExpFloatVector.reduce(k, ExpFloat.LN2_HIGH, a));
        FloatVector r2 = r.mul(r);
        FloatVector q = r2.fma(ExpFloatVector.polynomial(r, r2), r);
        FloatVector p = q.add(1);
        FloatVector e = ExpFloatVector.scale(p, t);
        FloatVector eRest = ExpFloatVector.scale(q.sub(p.sub(1)), t);
        FloatVector d = e.add(1);
        FloatVector dRest = e.sub(d.sub(1)).add(eRest);
        VectorMask<Float> negative = x.compare(VectorOperators.LT, 0);
        FloatVector n = x.broadcast(1).blend(e, negative);
        FloatVector nRest = x.broadcast(0).blend(eRest, negative);
        return divide(n, nRest, d, dRest);
    }

    static FloatVector softplus(FloatVector x) {
        FloatVector a = ExpFloatVector.atLeast(x.abs().neg(), ExpFloat.UNDERFLOW);
        FloatVector t = a.fma(ExpFloat.LOG2_E, ExpFloat.ROUND);
        FloatVector k = t.sub(ExpFloat.ROUND);
        FloatVector r = ExpFloatVector.reduce(k, ExpFloat.LN2_LOW, ExpFloatVector.reduce(k, ExpFloat.LN2_HIGH, a));
        FloatVector r2 = r.mul(r);
        FloatVector q = r2.fma(ExpFloatVector.polynomial(r, r2), r);
        FloatVector p = q.add(1);
        FloatVector e = ExpFloatVector.scale(p, t);
        FloatVector eRest = ExpFloatVector.scale(q.sub(p.sub(1)), t);
        FloatVector y = log1pOfExp(e, eRest);
        return x.broadcast(0).blend(x, x.compare(VectorOperators.GT, 0)).add(y);
    }

    /** {@code ln(1 + e + eRest)} for {@code 0 <= e <= 1}. */
    private static FloatVector log1pOfExp(FloatVector e, FloatVector eRest) {
        FloatVector n = e.mul(2);
        FloatVector d = e.add(2);
        FloatVector dRest = e.sub(d.sub(2)).add(eRest);
        FloatVector inverse = d.broadcast(1).div(d);
        FloatVector w = n.mul(inverse);
        FloatVector minusW = w.neg();
        FloatVector remainder = minusW.fma(d, n).add(minusW.fma(dRest, eRest.mul(2)));
        return w.add(w.fma(polynomial(w.mul(w)), remainder.mul(inverse)));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector a = ExpFloatVector.atLeast(x.abs().mul(-2), LogisticFloat.SATURATED);
        FloatVector t = a.fma(ExpFloat.LOG2_E, ExpFloat.ROUND);
        FloatVector k = t.sub(ExpFloat.ROUND);
        FloatVector high = ExpFloatVector.reduce(k, ExpFloat.LN2_HIGH, a);
        FloatVector r = ExpFloatVector.reduce(k, ExpFloat.LN2_LOW, high);
        FloatVector rest = ExpFloatVector.reduce(k, ExpFloat.LN2_LOW, high.sub(r));
        FloatVector r2 = r.mul(r);
        FloatVector small = r2.fma(ExpFloatVector.polynomial(r, r2), rest);
        FloatVector q = r.add(small);
        FloatVector qRest = r.sub(q).add(small);
        FloatVector power = ExpFloatVector.power(t, ExpFloat.BIAS_OF_POWER);
        return SignFloatVector.copySign(quotient(power, q, qRest), x);
    }

    /** {@code ((1 - power) - power q) / ((1 + power) + power q)}. */
    private static FloatVector quotient(FloatVector power, FloatVector q, FloatVector qRest) {
        FloatVector minusPower = power.neg();
        FloatVector n0 = power.broadcast(1).sub(power);
        FloatVector n = minusPower.fma(q, n0);
        FloatVector nRest = minusPower.fma(qRest, minusPower.fma(q, n0.sub(n)));
        FloatVector d0 = power.add(1);
        FloatVector d = power.fma(q, d0);
        FloatVector d0Rest = power.broadcast(1).sub(d0).add(power);
        FloatVector dRest = power.fma(qRest, power.fma(q, d0.sub(d))).add(d0Rest);
        return divide(n, nRest, d, dRest);
    }
}
