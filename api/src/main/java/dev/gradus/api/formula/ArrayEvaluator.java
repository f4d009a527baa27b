package dev.gradus.api.formula;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Evaluates a formula at many places: walks its tree once, with a loop at each node, instead of once for each place. */
final class ArrayEvaluator {

    private final Map<Variable, double[]> values;
    private final int length;

    ArrayEvaluator(Map<Variable, double[]> values) {
        this.values = values;
        int common = -1;
        for (Map.Entry<Variable, double[]> entry : values.entrySet()) {
            int given = entry.getValue().length;
            if (common >= 0 && given != common) {
                throw new IllegalArgumentException("variable '" + entry.getKey().name() + "' has " + given
                        + " values, another one has " + common + "; all must have as many");
            }
            common = given;
        }
        if (common < 0) {
            throw new IllegalArgumentException("no values were given");
        }
        length = common;
    }

    /** Returns values that nobody else has. */
    double[] evaluate(Expr e) {
        double[] result = of(e);
        return e instanceof Variable ? result.clone() : result;
    }

    private double[] of(Expr e) {
        if (e instanceof Variable v) {
            double[] given = values.get(v);
            if (given == null) {
                throw Evaluator.missing(v, values.keySet());
            }
            return given;
        }
        if (e instanceof Binary b) {
            double[] result = new double[length];
            apply(Evaluator.binary(b), of(b.left()), of(b.right()), result);
            return result;
        }
        double[] result = new double[length];
        if (e instanceof Constant c) {
            Arrays.fill(result, c.value());
        } else if (e instanceof Unary u) {
            apply(Evaluator.unary(u.function()), of(u.argument()), result);
        } else if (e instanceof Where w) {
            where(w, result);
        }
        return result;
    }

    private void where(Where w, double[] result) {
        double[] left = of(w.condition().left());
        double[] right = of(w.condition().right());
        double[] then = of(w.then());
        double[] otherwise = of(w.otherwise());
        for (int i = 0; i < length; i++) {
            result[i] = Evaluator.holds(w.condition().comparison(), left[i], right[i]) ? then[i] : otherwise[i];
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
}
