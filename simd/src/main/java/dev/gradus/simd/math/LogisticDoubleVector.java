package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ExpDouble;
import dev.gradus.api.internal.math.LogisticDouble;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link LogisticDouble}. */
final class LogisticDoubleVector {
    private LogisticDoubleVector() {}

    private static DoubleVector polynomial(DoubleVector z) {
        DoubleVector z2 = z.mul(z);
        DoubleVector z4 = z2.mul(z2);
        DoubleVector c01 = z.fma(LogisticDouble.C1, LogisticDouble.C0);
        DoubleVector c23 = z.fma(LogisticDouble.C3, LogisticDouble.C2);
        DoubleVector c45 = z.fma(LogisticDouble.C5, LogisticDouble.C4);
        DoubleVector c67 = z.fma(LogisticDouble.C7, LogisticDouble.C6);
        DoubleVector c89 = z.fma(LogisticDouble.C9, LogisticDouble.C8);
        DoubleVector low = z2.fma(c23, c01);
        DoubleVector middle = z2.fma(c67, c45);
        return z.mul(z4.fma(z4.fma(c89, middle), low));
    }

    private static DoubleVector divide(DoubleVector n, DoubleVector nRest, DoubleVector d, DoubleVector dRest) {
        DoubleVector inverse = d.broadcast(1).div(d);
        DoubleVector y = n.mul(inverse);
        DoubleVector minusY = y.neg();
        DoubleVector remainder = minusY.fma(d, n).add(minusY.fma(dRest, nRest));
        return remainder.fma(inverse, y);
    }

    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector a = ExpDoubleVector.atLeast(x.abs().neg(), ExpDouble.UNDERFLOW);
        DoubleVector t = a.fma(ExpDouble.LOG2_E, ExpDouble.ROUND);
        DoubleVector k = t.sub(ExpDouble.ROUND);
        DoubleVector r = ExpDoubleVector.reduce(k, ExpDouble.LN2_LOW, ExpDoubleVector.reduce(k, ExpDouble.LN2_HIGH, a));
        DoubleVector r2 = r.mul(r);
        DoubleVector q = r2.fma(ExpDoubleVector.polynomial(r, r2), r);
        DoubleVector p = q.add(1);
        DoubleVector e = ExpDoubleVector.scale(p, t);
        DoubleVector eRest = ExpDoubleVector.scale(q.sub(p.sub(1)), t);
        DoubleVector d = e.add(1);
        DoubleVector dRest = e.sub(d.sub(1)).add(eRest);
        VectorMask<Double> negative = x.compare(VectorOperators.LT, 0);
        DoubleVector n = x.broadcast(1).blend(e, negative);
        DoubleVector nRest = x.broadcast(0).blend(eRest, negative);
        return divide(n, nRest, d, dRest);
    }

    static DoubleVector softplus(DoubleVector x) {
        DoubleVector a = ExpDoubleVector.atLeast(x.abs().neg(), ExpDouble.UNDERFLOW);
        DoubleVector t = a.fma(ExpDouble.LOG2_E, ExpDouble.ROUND);
        DoubleVector k = t.sub(ExpDouble.ROUND);
        DoubleVector r = ExpDoubleVector.reduce(k, ExpDouble.LN2_LOW, ExpDoubleVector.reduce(k, ExpDouble.LN2_HIGH, a));
        DoubleVector r2 = r.mul(r);
        DoubleVector q = r2.fma(ExpDoubleVector.polynomial(r, r2), r);
        DoubleVector p = q.add(1);
        DoubleVector e = ExpDoubleVector.scale(p, t);
        DoubleVector eRest = ExpDoubleVector.scale(q.sub(p.sub(1)), t);
        DoubleVector y = log1pOfExp(e, eRest);
        return x.broadcast(0).blend(x, x.compare(VectorOperators.GT, 0)).add(y);
    }

    /** {@code ln(1 + e + eRest)} for {@code 0 <= e <= 1}. */
    private static DoubleVector log1pOfExp(DoubleVector e, DoubleVector eRest) {
        DoubleVector n = e.mul(2);
        DoubleVector d = e.add(2);
        DoubleVector dRest = e.sub(d.sub(2)).add(eRest);
        DoubleVector inverse = d.broadcast(1).div(d);
        DoubleVector w = n.mul(inverse);
        DoubleVector minusW = w.neg();
        DoubleVector remainder = minusW.fma(d, n).add(minusW.fma(dRest, eRest.mul(2)));
        return w.add(w.fma(polynomial(w.mul(w)), remainder.mul(inverse)));
    }

    static DoubleVector tanh(DoubleVector x) {
        DoubleVector a = ExpDoubleVector.atLeast(x.abs().mul(-2), LogisticDouble.SATURATED);
        DoubleVector t = a.fma(ExpDouble.LOG2_E, ExpDouble.ROUND);
        DoubleVector k = t.sub(ExpDouble.ROUND);
        DoubleVector high = ExpDoubleVector.reduce(k, ExpDouble.LN2_HIGH, a);
        DoubleVector r = ExpDoubleVector.reduce(k, ExpDouble.LN2_LOW, high);
        DoubleVector rest = ExpDoubleVector.reduce(k, ExpDouble.LN2_LOW, high.sub(r));
        DoubleVector r2 = r.mul(r);
        DoubleVector small = r2.fma(ExpDoubleVector.polynomial(r, r2), rest);
        DoubleVector q = r.add(small);
        DoubleVector qRest = r.sub(q).add(small);
        DoubleVector power = ExpDoubleVector.power(t, ExpDouble.BIAS_OF_POWER);
        return SignDoubleVector.copySign(quotient(power, q, qRest), x);
    }

    /** {@code ((1 - power) - power q) / ((1 + power) + power q)}. */
    private static DoubleVector quotient(DoubleVector power, DoubleVector q, DoubleVector qRest) {
        DoubleVector minusPower = power.neg();
        DoubleVector n0 = power.broadcast(1).sub(power);
        DoubleVector n = minusPower.fma(q, n0);
        DoubleVector nRest = minusPower.fma(qRest, minusPower.fma(q, n0.sub(n)));
        DoubleVector d0 = power.add(1);
        DoubleVector d = power.fma(q, d0);
        DoubleVector d0Rest = power.broadcast(1).sub(d0).add(power);
        DoubleVector dRest = power.fma(qRest, power.fma(q, d0.sub(d))).add(d0Rest);
        return divide(n, nRest, d, dRest);
    }
}
