package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.exp;
import static dev.gradus.api.formula.Formulas.expm1;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x for x &gt; 0, alpha·(e^(x/alpha) − 1) otherwise: an {@link Elu} whose slope at 0 is 1 for every alpha.
 *
 * <p>See Barron, Continuously Differentiable Exponential Linear Units (2017).
 *
 * @param alpha how far below 0 it goes, above 0; default 1
 */
@Description("ramp that levels off exponentially below 0, smooth at 0")
public record Celu(@Description("how far below 0 it goes") double alpha) implements FormulaActivation {

    /** Alpha 1. */
    public Celu() {
        this(1);
    }

    /** Checks the setting. */
    public Celu {
        require(alpha > 0 && alpha < Double.POSITIVE_INFINITY, "alpha must be a number > 0, got %s", alpha);
    }

    @Override
    public Expr apply(Expr x) {
        return where(x.greaterThan(0), x, expm1(x.dividedBy(alpha)).times(alpha));
    }

    /** Without the factor alpha · (1 / alpha), which need not be 1. */
    @Override
    public Expr derivative(Expr x, Expr y) {
        return where(x.greaterThan(0), constant(1), exp(x.dividedBy(alpha)));
    }
}
