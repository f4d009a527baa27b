package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x · min(max(x + 3, 0), 6) / 6, which is x times its {@link HardSigmoid}.
 *
 * <p>See Howard et al., Searching for MobileNetV3 (2019).
 */
@Description("x times its hard sigmoid")
public record HardSwish() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return x.times(min(max(x.plus(3), 0), 6)).dividedBy(6);
    }
}
