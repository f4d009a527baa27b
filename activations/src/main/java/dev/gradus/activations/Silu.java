package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.sigmoid;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x · sigmoid(x), a ramp with a dip below 0; also called swish.
 *
 * <p>See Elfwing, Uchibe and Doya, Sigmoid-Weighted Linear Units (2017).
 */
@Description("x times its own sigmoid; also called swish")
public record Silu() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return x.times(sigmoid(x));
    }
}
