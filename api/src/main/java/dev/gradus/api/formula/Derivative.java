package dev.gradus.api.formula;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.cos;
import static dev.gradus.api.formula.Formulas.exp;
import static dev.gradus.api.formula.Formulas.log;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.sign;
import static dev.gradus.api.formula.Formulas.sin;
import static dev.gradus.api.formula.Formulas.where;

/** Symbolic differentiation: the rules of calculus, one case each. */
final class Derivative {

    private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

    private Derivative() {}

    static Expr of(Expr e, Variable v) {
        if (e instanceof Constant) {
            return constant(0);
        }
        if (e instanceof Variable) {
            return constant(e.equals(v) ? 1 : 0);
        }
        if (e instanceof Unary u) {
            return outer(u).times(of(u.argument(), v));
        }
        if (e instanceof Binary b) {
            return binary(b, v);
        }
        Where w = (Where) e;
        return where(w.condition(), of(w.then(), v), of(w.otherwise(), v));
    }

    /** The derivative of the outer function at its argument. */
    private static Expr outer(Unary u) {
        Expr x = u.argument();
        return switch (u.function()) {
            case NEGATE -> constant(-1);
            case ABS -> sign(x);
            case SIGN -> constant(0);
            case SQRT -> constant(0.5).dividedBy(u);
            case EXP -> u;
            case EXPM1 -> exp(x);
            case LOG -> constant(1).dividedBy(x);
            case LOG1P -> constant(1).dividedBy(constant(1).plus(x));
            case TANH -> constant(1).minus(u.squared());
            case SIGMOID -> u.times(constant(1).minus(u));
            case SOFTPLUS -> sigmoid(x);
            case ERF -> exp(x.squared().negated()).times(TWO_OVER_SQRT_PI);
            case SIN -> cos(x);
            case COS -> sin(x).negated();
        };
    }

    private static Expr binary(Binary b, Variable v) {
        Expr l = b.left();
        Expr r = b.right();
        Expr dl = of(l, v);
        Expr dr = of(r, v);
        return switch (b.operator()) {
            case PLUS -> dl.plus(dr);
            case MINUS -> dl.minus(dr);
            case TIMES -> dl.times(r).plus(l.times(dr));
            case DIVIDE -> dl.dividedBy(r).minus(l.times(dr).dividedBy(r.squared()));
            case POW -> power(b, dl, dr);
            case MIN -> where(l.lessThan(r), dl, dr);
            case MAX -> where(l.greaterThan(r), dl, dr);
        };
    }

    private static Expr power(Binary b, Expr dBase, Expr dExponent) {
        Expr base = b.left();
        Expr exponent = b.right();
        Expr byBase = exponent.times(pow(base, exponent.minus(1))).times(dBase);
        boolean constantExponent = dExponent.equals(constant(0));
        return constantExponent ? byBase : byBase.plus(b.times(log(base)).times(dExponent));
    }
}
