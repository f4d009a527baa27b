package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.sigmoid;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = 1 / (1 + e⁻ˣ), in (0, 1); the logistic function, right for any x. */
@Description("logistic function, output in (0, 1)")
public record Sigmoid() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return sigmoid(x);
    }
}
