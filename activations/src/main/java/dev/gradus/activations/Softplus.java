package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.softplus;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = ln(1 + e^(beta·x)) / beta, a smooth {@link Relu}; right for any x.
 *
 * <p>PyTorch gives x itself where beta·x exceeds a threshold, 20 by default, lest something overflow. Nothing does
 * here, so there is no threshold and no step of 2·10⁻⁹ at it.
 *
 * @param beta how sharp the bend at 0 is, above 0; default 1
 */
@Description("smooth ramp")
public record Softplus(
        @Description("how sharp the bend at 0 is") double beta) implements FormulaActivation {

    /** Beta 1. */
    public Softplus() {
        this(1);
    }

    /** Checks the setting. */
    public Softplus {
        require(beta > 0 && beta < Double.POSITIVE_INFINITY, "beta must be a number > 0, got %s", beta);
    }

    @Override
    public Expr apply(Expr x) {
        return softplus(x.times(beta)).dividedBy(beta);
    }
}
