package dev.gradus.activations;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = x: leaves the outputs of a layer as they are, as regression wants. */
@Description("leaves its input as it is")
public record Identity() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return x;
    }
}
