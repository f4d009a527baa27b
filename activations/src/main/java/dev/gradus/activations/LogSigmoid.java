package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.softplus;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = ln sigmoid(x) = −ln(1 + e⁻ˣ), the logarithm of a probability; right for any x. */
@Description("logarithm of the sigmoid")
public record LogSigmoid() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return softplus(x.negated()).negated();
    }
}
