package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x for x &gt; 0, slope·x otherwise; a {@link Relu} whose units cannot die.
 *
 * @param slope the slope for x ≤ 0, at least 0; default 0.01
 */
@Description("ramp with a small slope below 0")
public record LeakyRelu(@Description("slope below 0") double slope) implements FormulaActivation {

    /** Slope 0.01. */
    public LeakyRelu() {
        this(0.01);
    }

    /** Checks the slope. */
    public LeakyRelu {
        require(slope >= 0 && slope < Double.POSITIVE_INFINITY, "slope must be a number >= 0, got %s", slope);
    }

    @Override
    public Expr apply(Expr x) {
        return where(x.greaterThan(0), x, x.times(slope));
    }
}
