package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = min(max(x, 0), 6): a {@link Relu} that ends at 6. */
@Description("rectified linear unit that ends at 6")
public record Relu6() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return min(max(x, 0), 6);
    }
}
