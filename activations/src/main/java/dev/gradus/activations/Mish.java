package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.softplus;
import static dev.gradus.api.formula.Formulas.tanh;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x · tanh(ln(1 + eˣ)), a ramp with a dip below 0.
 *
 * <p>See Misra, Mish: A Self Regularized Non-Monotonic Activation Function (2019).
 */
@Description("x times the tanh of its softplus")
public record Mish() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return x.times(tanh(softplus(x)));
    }
}
