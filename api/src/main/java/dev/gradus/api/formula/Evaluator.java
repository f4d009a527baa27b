package dev.gradus.api.formula;

import dev.gradus.api.math.GradusMath;
import java.util.Map;

/** Evaluates a formula in double precision by walking its tree. */
final class Evaluator {

    private Evaluator() {}

    static double evaluate(Expr e, Map<Variable, Double> values) {
        if (e instanceof Constant c) {
            return c.value();
        }
        if (e instanceof Variable v) {
            Double value = values.get(v);
            if (value == null) {
                throw new IllegalArgumentException(
                        "no value for variable '" + v.name() + "'; values were given for " + values.keySet());
            }
            return value;
        }
        if (e instanceof Unary u) {
            return unary(u.function(), evaluate(u.argument(), values));
        }
        if (e instanceof Binary b) {
            return binary(b, evaluate(b.left(), values), evaluate(b.right(), values));
        }
        Where w = (Where) e;
        return evaluate(holds(w.condition(), values) ? w.then() : w.otherwise(), values);
    }

    private static double unary(Unary.Function function, double x) {
        return switch (function) {
            case NEGATE -> -x;
            case ABS -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case SQRT -> Math.sqrt(x);
            case EXP -> GradusMath.exp(x);
            case EXPM1 -> GradusMath.expm1(x);
            case LOG -> GradusMath.log(x);
            case LOG1P -> GradusMath.log1p(x);
            case TANH -> GradusMath.tanh(x);
            case SIGMOID -> GradusMath.sigmoid(x);
            case SOFTPLUS -> GradusMath.softplus(x);
            case ERF -> GradusMath.erf(x);
            case SIN -> GradusMath.sin(x);
            case COS -> GradusMath.cos(x);
        };
    }

    private static double binary(Binary b, double left, double right) {
        return switch (b.operator()) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDE -> left / right;
            case MIN -> Math.min(left, right);
            case MAX -> Math.max(left, right);
            case POW -> power(left, b.right(), right);
        };
    }

    /** A constant exponent of 2 or 3 means multiplication, everywhere; a computed one goes through the logarithm. */
    private static double power(double base, Expr exponent, double value) {
        if (exponent instanceof Constant c && c.is(2)) {
            return base * base;
        }
        if (exponent instanceof Constant c && c.is(3)) {
            return base * base * base;
        }
        return GradusMath.pow(base, value);
    }

    private static boolean holds(Condition c, Map<Variable, Double> values) {
        double left = evaluate(c.left(), values);
        double right = evaluate(c.right(), values);
        return switch (c.comparison()) {
            case GREATER -> left > right;
            case AT_LEAST -> left >= right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
        };
    }
}
