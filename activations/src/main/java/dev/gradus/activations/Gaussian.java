package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.exp;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = e^(−x²), a bell of height 1 around 0. */
@Description("bell around 0, output in (0, 1]")
public record Gaussian() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return exp(x.squared().negated());
    }
}
