package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.expm1;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x for x &gt; 0, alpha·(eˣ − 1) otherwise: a ramp that levels off at −alpha.
 *
 * <p>See Clevert, Unterthiner and Hochreiter, Fast and Accurate Deep Network Learning by Exponential Linear Units
 * (2016).
 *
 * @param alpha how far below 0 it goes, above 0; default 1
 */
@Description("ramp that levels off exponentially below 0")
public record Elu(@Description("how far below 0 it goes") double alpha) implements FormulaActivation {

    /** Alpha 1. */
    public Elu() {
        this(1);
    }

    /** Checks the setting. */
    public Elu {
        require(alpha > 0 && alpha < Double.POSITIVE_INFINITY, "alpha must be a number > 0, got %s", alpha);
    }

    @Override
    public Expr apply(Expr x) {
        return where(x.greaterThan(0), x, expm1(x).times(alpha));
    }
}
