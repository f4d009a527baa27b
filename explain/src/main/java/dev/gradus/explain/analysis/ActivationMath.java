package dev.gradus.explain.analysis;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import java.util.Arrays;
import java.util.Map;

/** An activation's values and derivatives in double precision, from whatever shape its author gave it. */
final class ActivationMath {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");

    private final Activation activation;
    private final Expr formula;
    private final Expr derivative;
    private final boolean identity;
    private final String opaque;

    /** Makes one of an activation; null is the identity. */
    ActivationMath(Activation activation) {
        this(activation, "");
    }

    private ActivationMath(Activation activation, String opaque) {
        this.activation = activation;
        this.opaque = opaque;
        if (activation instanceof FormulaActivation given) {
            formula = given.apply(X);
            derivative = given.derivative(X, Y);
        } else {
            formula = null;
            derivative = null;
        }
        identity = opaque.isEmpty() && (activation == null || X.equals(formula));
    }

    /**
     * Stands for all that a layer does whose inside is not known; it has a name, but computes nothing.
     *
     * @param layer the name of such layers
     */
    static ActivationMath opaque(String layer) {
        return new ActivationMath(null, layer);
    }

    boolean isOpaque() {
        return !opaque.isEmpty();
    }

    /** Returns whether outputs are inputs, as without an activation. */
    boolean isIdentity() {
        return identity;
    }

    /** Returns whether an output depends on more than its own input. */
    boolean mixes() {
        return activation instanceof RowActivation || isOpaque();
    }

    /** Returns the part's name; empty for none. */
    String name() {
        return activation == null ? opaque : activation.name();
    }

    /** Returns the formula; empty if it is not given as one. */
    String formula() {
        return formula == null ? "" : formula.toText();
    }

    /** Returns the formula of the derivative; empty if it is not given as one. */
    String derivative() {
        return derivative == null ? "" : derivative.toText();
    }

    /**
     * Returns y = f(x), for samples one after another.
     *
     * @param units how many values a sample has
     */
    double[] forward(double[] x, int units) {
        if (formula != null) {
            return FormulaValues.of(formula, Map.of(X, x), x.length);
        }
        double[] y = x.clone();
        if (activation instanceof RowActivation row) {
            for (int start = 0; start < x.length; start += units) {
                double[] some = new double[units];
                row.forward(Arrays.copyOfRange(x, start, start + units), some);
                System.arraycopy(some, 0, y, start, units);
            }
        } else if (activation instanceof ScalarActivation scalar) {
            for (int i = 0; i < x.length; i++) {
                y[i] = scalar.apply(x[i]);
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
        return output == input ? slopes(new double[] {x[input]}, new double[] {y[input]})[0] : 0;
    }

    /** Returns the gradient with respect to x, given that with respect to y, for samples one after another. */
    double[] backward(double[] x, double[] y, double[] dy, int units) {
        double[] dx = dy.clone();
        if (activation instanceof RowActivation row) {
            for (int start = 0; start < x.length; start += units) {
                int end = start + units;
                double[] some = new double[units];
                row.backward(
                        Arrays.copyOfRange(x, start, end),
                        Arrays.copyOfRange(y, start, end),
                        Arrays.copyOfRange(dy, start, end),
                        some);
                System.arraycopy(some, 0, dx, start, units);
            }
        } else if (!isIdentity()) {
            double[] slopes = slopes(x, y);
            for (int i = 0; i < x.length; i++) {
                dx[i] = dy[i] * slopes[i];
            }
        }
        return dx;
    }

    /** Returns y′ element by element, for an activation that does not mix. */
    double[] slopes(double[] x, double[] y) {
        if (derivative != null) {
            return FormulaValues.of(derivative, Map.of(X, x, Y, y), x.length);
        }
        double[] slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            slopes[i] = activation instanceof ScalarActivation scalar ? scalar.derivative(x[i], y[i]) : 1;
        }
        return slopes;
    }
}
