package dev.gradus.explain.analysis;

import dev.gradus.api.formula.Binary;
import dev.gradus.api.formula.Condition;
import dev.gradus.api.formula.Constant;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.formula.Where;
import dev.gradus.api.math.GradusMath;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A formula's values at many places: to the bit those of {@link Expr#evaluate}, which walks the tree anew for each one
 * and would take most of an explanation's time.
 */
final class FormulaValues {

    private final Map<Variable, double[]> values;
    private final int length;

    private FormulaValues(Map<Variable, double[]> values, int length) {
        this.values = values;
        this.length = length;
    }

    /**
     * Returns the values, in an array that nobody else has.
     *
     * @param values for every variable that occurs as many values as there are places
     */
    static double[] of(Expr formula, Map<Variable, double[]> values, int places) {
        double[] result = new FormulaValues(values, places).of(formula);
        return formula instanceof Variable ? result.clone() : result;
    }

    private double[] of(Expr e) {
        if (e instanceof Variable v) {
            return values.get(v);
        }
        double[] result = new double[length];
        if (e instanceof Constant c) {
            Arrays.fill(result, c.value());
        } else if (e instanceof Unary u) {
            apply(function(u.function()), of(u.argument()), result);
        } else if (e instanceof Binary b) {
            apply(operator(b), of(b.left()), of(b.right()), result);
        } else if (e instanceof Where w) {
            choose(w, result);
        }
        return result;
    }

    private void choose(Where w, double[] result) {
        double[] left = of(w.condition().left());
        double[] right = of(w.condition().right());
        double[] then = of(w.then());
        double[] otherwise = of(w.otherwise());
        for (int i = 0; i < length; i++) {
            result[i] = holds(w.condition().comparison(), left[i], right[i]) ? then[i] : otherwise[i];
        }
    }

    private static void apply(DoubleUnaryOperator function, double[] x, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = function.applyAsDouble(x[i]);
        }
    }

    private static void apply(DoubleBinaryOperator operator, double[] left, double[] right, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsDouble(left[i], right[i]);
        }
    }

    private static DoubleUnaryOperator function(Unary.Function function) {
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

    private static DoubleBinaryOperator operator(Binary b) {
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

    private static DoubleBinaryOperator power(Expr exponent) {
        if (exponent.equals(new Constant(2))) {
            return (base, value) -> base * base;
        }
        if (exponent.equals(new Constant(3))) {
            return (base, value) -> base * base * base;
        }
        return GradusMath::pow;
    }

    private static boolean holds(Condition.Comparison comparison, double left, double right) {
        return switch (comparison) {
            case GREATER -> left > right;
            case AT_LEAST -> left >= right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
        };
    }
}
