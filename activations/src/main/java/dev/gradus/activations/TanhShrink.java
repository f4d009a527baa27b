package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.tanh;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = x − tanh x: flat around 0, and x ∓ 1 far from it. */
@Description("x minus its hyperbolic tangent")
public record TanhShrink() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return x.minus(tanh(x));
    }

    /** tanh² x, not 1 − (1 − tanh² x), in which small slopes are lost. */
    @Override
    public Expr derivative(Expr x, Expr y) {
        return tanh(x).squared();
    }
}
