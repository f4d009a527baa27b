package dev.gradus.api.loss;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;

/**
 * A loss given as a formula over one predicted and one observed value.
 *
 * <pre>{@code
 * public record Ssr(double scale) implements FormulaLoss {
 *     public Ssr() { this(1); }
 *     @Override public Expr apply(Expr predicted, Expr observed) { return observed.minus(predicted).squared(); }
 *     @Override public Reduction reduction() { return Reduction.SUM; }
 * }
 * }</pre>
 */
public non-sealed interface FormulaLoss extends Loss {

    /** Returns the loss of one element. */
    Expr apply(Expr predicted, Expr observed);

    /** Returns the derivative with respect to the prediction; override it only for a better-conditioned form. */
    default Expr derivative(Expr predicted, Expr observed) {
        Variable p = new Variable("predicted");
        Variable o = new Variable("observed");
        return apply(p, o).derivative(p).replace(p, predicted).replace(o, observed);
    }
}
