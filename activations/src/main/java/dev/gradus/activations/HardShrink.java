package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x for |x| &gt; lambda, 0 otherwise: leaves out what is small.
 *
 * @param lambda what is small, at least 0; default 0.5
 */
@Description("x, but 0 where it is small")
public record HardShrink(
        @Description("largest |x| that becomes 0") double lambda) implements FormulaActivation {

    /** Up to 0.5. */
    public HardShrink() {
        this(0.5);
    }

    /** Checks the setting. */
    public HardShrink {
        require(lambda >= 0 && lambda < Double.POSITIVE_INFINITY, "lambda must be a number >= 0, got %s", lambda);
    }

    @Override
    public Expr apply(Expr x) {
        return where(abs(x).atMost(lambda), 0, x);
    }
}
