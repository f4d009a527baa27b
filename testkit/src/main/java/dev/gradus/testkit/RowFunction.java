package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import java.util.Map;

/** An activation of any shape, as a function of a row in double precision. */
interface RowFunction {

    /** Computes y = f(x). */
    void forward(double[] x, double[] y);

    /** Computes dx from dy. */
    void backward(double[] x, double[] y, double[] dy, double[] dx);

    /** Returns y = f(x). */
    default double[] forward(double... x) {
        double[] y = new double[x.length];
        forward(x, y);
        return y;
    }

    /** Returns dx for dy. */
    default double[] backward(double[] x, double[] dy) {
        double[] dx = new double[x.length];
        backward(x, forward(x), dy, dx);
        return dx;
    }

    static RowFunction of(Activation activation) {
        if (activation instanceof FormulaActivation formula) {
            Variable x = new Variable("x");
            Variable y = new Variable("y");
            Expr value = formula.apply(x);
            Expr derivative = formula.derivative(x, y);
            return elementwise(new ScalarActivation() {
                @Override
                public double apply(double at) {
                    return evaluate(value, Map.of(x, at));
                }

                @Override
                public double derivative(double at, double result) {
                    return evaluate(derivative, Map.of(x, at, y, result));
                }
            });
        }
        if (activation instanceof ScalarActivation scalar) {
            return elementwise(scalar);
        }
        RowActivation row = (RowActivation) activation;
        return new RowFunction() {
            @Override
            public void forward(double[] x, double[] y) {
                row.forward(x, y);
            }

            @Override
            public void backward(double[] x, double[] y, double[] dy, double[] dx) {
                row.backward(x, y, dy, dx);
            }
        };
    }

    private static RowFunction elementwise(ScalarActivation function) {
        return new RowFunction() {
            @Override
            public void forward(double[] x, double[] y) {
                for (int i = 0; i < x.length; i++) {
                    y[i] = function.apply(x[i]);
                }
            }

            @Override
            public void backward(double[] x, double[] y, double[] dy, double[] dx) {
                for (int i = 0; i < x.length; i++) {
                    dx[i] = dy[i] * function.derivative(x[i], y[i]);
                }
            }
        };
    }

    private static double evaluate(Expr formula, Map<Variable, Double> values) {
        try {
            return formula.evaluate(values);
        } catch (IllegalArgumentException e) {
            return fail(
                    "the formula " + formula.toText() + " has a variable that the engine does not give; use only the"
                            + " arguments of the method (" + e.getMessage() + ")",
                    e);
        }
    }
}
