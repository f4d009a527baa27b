package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.exp;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = eˣ, for outputs that must be positive; infinite above x = 709.78, in float32 above 88.72. */
@Description("exponential function, output above 0")
public record Exponential() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return exp(x);
    }
}
