package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.expm1;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = scale·x for x &gt; 0, scale·alpha·(eˣ − 1) otherwise, with the two constants for which mean 0 and variance 1 stay
 * so from layer to layer.
 *
 * <p>alpha = 1.6732632423543772 and scale = 1.0507009873554805; see Klambauer, Unterthiner, Mayr and Hochreiter,
 * Self-Normalizing Neural Networks (2017). Wants weights drawn with variance 1/inputs.
 */
@Description("exponential ramp that keeps mean 0 and variance 1")
public record Selu() implements FormulaActivation {

    private static final double ALPHA = 1.6732632423543772;
    private static final double SCALE = 1.0507009873554805;

    @Override
    public Expr apply(Expr x) {
        return where(x.greaterThan(0), x.times(SCALE), expm1(x).times(SCALE * ALPHA));
    }
}
