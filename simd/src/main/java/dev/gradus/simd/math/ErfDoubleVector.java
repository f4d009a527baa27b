package dev.gradus.simd.math;

import dev.gradus.api.internal.math.ErfDouble;
import dev.gradus.api.internal.math.ExpDouble;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** The operations of {@link ErfDouble}. */
final class ErfDoubleVector {
    private ErfDoubleVector() {}

    private static DoubleVector polynomial(DoubleVector x) {
        DoubleVector x2 = x.mul(x);
        DoubleVector x4 = x2.mul(x2);
        DoubleVector x8 = x4.mul(x4);
        DoubleVector a = quad(x, x2, ErfDouble.C0, ErfDouble.C1, ErfDouble.C2, ErfDouble.C3);
        DoubleVector b = quad(x, x2, ErfDouble.C4, ErfDouble.C5, ErfDouble.C6, ErfDouble.C7);
        DoubleVector c = quad(x, x2, ErfDouble.C8, ErfDouble.C9, ErfDouble.C10, ErfDouble.C11);
        DoubleVector d = quad(x, x2, ErfDouble.C12, ErfDouble.C13, ErfDouble.C14, ErfDouble.C15);
        DoubleVector e = quad(x, x2, ErfDouble.C16, ErfDouble.C17, ErfDouble.C18, ErfDouble.C19);
        DoubleVector f = quad(x, x2, ErfDouble.C20, ErfDouble.C21, ErfDouble.C22, ErfDouble.C23);
        DoubleVector ab = x4.fma(b, a);
        DoubleVector cd = x4.fma(d, c);
        DoubleVector ef = x4.fma(f, e);
        return x8.fma(x8.fma(x8.fma(x8.broadcast(ErfDouble.C24), ef), cd), ab);
    }

    private static DoubleVector quad(DoubleVector x, DoubleVector x2, double c0, double c1, double c2, double c3) {
        return x2.fma(x.fma(c3, c2), x.fma(c1, c0));
    }

    static DoubleVector erf(DoubleVector x) {
        DoubleVector size = x.abs();
        DoubleVector a = size.blend(ErfDouble.SATURATED, size.compare(VectorOperators.GT, ErfDouble.SATURATED));
        DoubleVector linear = a.mul(ErfDouble.SLOPE_HIGH);
        DoubleVector product = a.fma(a.broadcast(ErfDouble.SLOPE_HIGH), linear.neg());
        DoubleVector linearRest = a.fma(a.broadcast(ErfDouble.SLOPE_LOW), product);
        DoubleVector higher = a.mul(a).mul(polynomial(a));
        DoubleVector g = linear.add(higher);
        DoubleVector gRest = higher.sub(g.sub(linear)).add(linearRest);
        return SignDoubleVector.copySign(oneMinusExpOfMinus(g, gRest), x);
    }

    /** {@code 1 - e^-(g + gRest)}. */
    private static DoubleVector oneMinusExpOfMinus(DoubleVector g, DoubleVector gRest) {
        DoubleVector t = g.fma(-ExpDouble.LOG2_E, ExpDouble.ROUND);
        DoubleVector k = t.sub(ExpDouble.ROUND);
        DoubleVector high = ExpDoubleVector.reduce(k, ExpDouble.LN2_HIGH, g.neg());
        DoubleVector r = ExpDoubleVector.reduce(k, ExpDouble.LN2_LOW, high);
        DoubleVector rest =
                ExpDoubleVector.reduce(k, ExpDouble.LN2_LOW, high.sub(r)).sub(gRest);
        DoubleVector r2 = r.mul(r);
        DoubleVector q = r2.fma(ExpDoubleVector.polynomial(r, r2), rest);
        DoubleVector power = ExpDoubleVector.power(t, ExpDouble.BIAS_OF_POWER);
        DoubleVector minusPower = power.neg();
        DoubleVector n0 = power.broadcast(1).sub(power);
        DoubleVector n = minusPower.fma(r, n0);
        DoubleVector nRest = minusPower.fma(r, n0.sub(n));
        return n.add(minusPower.fma(q, nRest));
    }
}
