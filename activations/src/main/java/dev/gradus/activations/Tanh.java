package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.tanh;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = tanh x, in (−1, 1). */
@Description("hyperbolic tangent, output in (−1, 1)")
public record Tanh() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return tanh(x);
    }
}
