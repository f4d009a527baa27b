package dev.gradus.api.activation;

import dev.gradus.api.formula.Constant;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;

/**
 * An elementwise activation given as a formula; the derivative, fast kernels and printed forms follow from it.
 *
 * <pre>{@code
 * public record Swish(double beta) implements FormulaActivation {
 *     public Swish() { this(1); }
 *     @Override public Expr apply(Expr x) { return x.times(sigmoid(x.times(beta))); }
 * }
 * }</pre>
 */
public non-sealed interface FormulaActivation extends Activation {

    /** Returns the formula of the activation, y = f(x). */
    Expr apply(Expr x);

    /**
     * Returns the formula of the derivative f′(x).
     *
     * <p>The default differentiates {@link #apply} and writes {@code y} wherever f(x) occurs again: sigmoid's is
     * {@code y·(1 − y)}. Override it only for a better-conditioned form.
     *
     * @param x the input
     * @param y the output, y = f(x); use whichever is cheaper or more accurate
     */
    default Expr derivative(Expr x, Expr y) {
        Variable input = new Variable("x");
        Variable output = new Variable("y");
        Expr value = apply(input);
        Expr derivative = value.derivative(input);
        boolean worthNaming = !(value instanceof Variable) && !(value instanceof Constant);
        Expr named = worthNaming ? derivative.replace(value, output) : derivative;
        return named.replace(input, x).replace(output, y);
    }
}
