package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.max;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = max(x, 0), with slope 0 at 0; the rectified linear unit. NaN stays NaN. */
@Description("rectified linear unit")
public record Relu() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return max(x, 0);
    }
}
