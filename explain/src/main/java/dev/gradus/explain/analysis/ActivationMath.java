package dev.gradus.explain.analysis;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;

/** An activation's values and derivatives in double precision, from whatever shape its author gave it. */
final class ActivationMath {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");

    private final Activation activation;
    private final Expr formula;
    private final Expr derivative;
    private final boolean identity;

    /** Makes one of an activation; null is the identity. */
    ActivationMath(Activation activation) {
        this.activation = activation;
        if (activation instanceof FormulaActivation given) {
            formula = given.apply(X);
            derivative = given.derivative(X, Y);
        } else {
            formula = null;
            derivative = null;
        }
        identity = activation == null || X.equals(formula);
    }

    /** Returns whether outputs are inputs, as without an activation. */
    boolean isIdentity() {
        return identity;
    }

    /** Returns whether an output depends on more than its own input. */
    boolean mixes() {
        return activation instanceof RowActivation;
    }

    /** Returns the part's name; empty for none. */
    String name() {
        return activation == null ? "" : activation.name();
    }

    /** Returns the formula; empty if it is not given as one. */
    String formula() {
        return formula == null ? "" : formula.toText();
    }

    /** Returns the formula of the derivative; empty if it is not given as one. */
    String derivative() {
        return derivative == null ? "" : derivative.toText();
    }

    /** Returns y = f(x). */
    double[] forward(double[] x) {
        double[] y = x.clone();
        if (activation instanceof RowActivation row) {
            row.forward(x, y);
        } else if (activation instanceof ScalarActivation scalar) {
            for (int i = 0; i < x.length; i++) {
                y[i] = scalar.apply(x[i]);
            }
        } else if (!isIdentity()) {
            for (int i = 0; i < x.length; i++) {
                y[i] = formula.evaluate(new At(X, x[i], Y, Double.NaN));
            }
        }
        return y;
    }

    /** Returns ∂y(output)/∂x(input). */
    double partial(double[] x, double[] y, int output, int input) {
        if (activation instanceof RowActivation row) {
            double[] dy = new double[y.length];
            dy[output] = 1;
            double[] dx = new double[x.length];
            row.backward(x, y, dy, dx);
            return dx[input];
        }
        return output == input ? slope(x[input], y[input]) : 0;
    }

    /** Returns the gradient with respect to x, given that with respect to y. */
    double[] backward(double[] x, double[] y, double[] dy) {
        double[] dx = dy.clone();
        if (activation instanceof RowActivation row) {
            row.backward(x, y, dy, dx);
        } else if (!isIdentity()) {
            for (int i = 0; i < x.length; i++) {
                dx[i] = dy[i] * slope(x[i], y[i]);
            }
        }
        return dx;
    }

    private double slope(double x, double y) {
        if (activation instanceof ScalarActivation scalar) {
            return scalar.derivative(x, y);
        }
        return isIdentity() ? 1 : derivative.evaluate(new At(X, x, Y, y));
    }
}
