package dev.gradus.api.formula;

import dev.gradus.api.math.GradusMath;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

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
                throw missing(v, values.keySet());
            }
            return value;
        }
        if (e instanceof Unary u) {
            return unary(u.function()).applyAsDouble(evaluate(u.argument(), values));
        }
        if (e instanceof Binary b) {
            return binary(b).applyAsDouble(evaluate(b.left(), values), evaluate(b.right(), values));
        }
        Where w = (Where) e;
        Condition c = w.condition();
        boolean holds = holds(c.comparison(), evaluate(c.left(), values), evaluate(c.right(), values));
        return evaluate(holds ? w.then() : w.otherwise(), values);
    }

    static IllegalArgumentException missing(Variable variable, Set<Variable> given) {
        return new IllegalArgumentException(
                "no value for variable '" + variable.name() + "'; values were given for " + given);
    }

    static DoubleUnaryOperator unary(Unary.Function function) {
        return switch (function) {
            case NEGATE -> x -> -x;
            case ABS -> Math::abs;
            case SIGN -> Math::signum;
            case SQRT -> Math::sqrt;
            case EXP -> GradusMath::exp;
            case EXPM1 -> GradusMath::expm1;
            case LOG -> GradusMath::log;
            case LOG1P -> GradusMath::log1p;
            case TANH -> GradusMath::tanh;
            case SIGMOID -> GradusMath::sigmoid;
            case SOFTPLUS -> GradusMath::softplus;
            case ERF -> GradusMath::erf;
            case SIN -> GradusMath::sin;
            case COS -> GradusMath::cos;
        };
    }

    static DoubleBinaryOperator binary(Binary b) {
        return switch (b.operator()) {
            case PLUS -> Double::sum;
            case MINUS -> (left, right) -> left - right;
            case TIMES -> (left, right) -> left * right;
            case DIVIDE -> (left, right) -> left / right;
            case MIN -> Math::min;
            case MAX -> Math::max;
            case POW -> power(b.right());
        };
    }

    /** A constant exponent of 2 or 3 means multiplication, everywhere; a computed one goes through the logarithm. */
    private static DoubleBinaryOperator power(Expr exponent) {
        if (exponent instanceof Constant c && c.is(2)) {
            return (base, value) -> base * base;
        }
        if (exponent instanceof Constant c && c.is(3)) {
            return (base, value) -> base * base * base;
        }
        return GradusMath::pow;
    }

    static boolean holds(Condition.Comparison comparison, double left, double right) {
        return switch (comparison) {
            case GREATER -> left > right;
            case AT_LEAST -> left >= right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
        };
    }
}
