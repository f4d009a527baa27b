package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.softplus;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = ln(1 + eˣ), a smooth {@link Relu}; right for any x. */
@Description("smooth ramp")
public record Softplus() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return softplus(x);
    }
}
