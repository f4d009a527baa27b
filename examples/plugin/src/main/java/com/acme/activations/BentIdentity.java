package com.acme.activations;

import static dev.gradus.api.formula.Formulas.sqrt;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = (√(x² + 1) − 1)/2 + x, given as a formula: the derivative and fast loops follow from it. */
@Description("bends from slope 1/2 to slope 3/2")
public record BentIdentity() implements FormulaActivation {

    @Override
    public String name() {
        return "acme:bent_identity";
    }

    @Override
    public Expr apply(Expr x) {
        return sqrt(x.squared().plus(1)).minus(1).times(0.5).plus(x);
    }
}
