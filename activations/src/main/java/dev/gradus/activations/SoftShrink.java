package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x − lambda for x &gt; lambda, x + lambda for x &lt; −lambda, 0 between: moves everything towards 0 by lambda.
 *
 * @param lambda how far, at least 0; default 0.5
 */
@Description("moves everything towards 0")
public record SoftShrink(@Description("how far") double lambda) implements FormulaActivation {

    /** By 0.5. */
    public SoftShrink() {
        this(0.5);
    }

    /** Checks the setting. */
    public SoftShrink {
        require(lambda >= 0 && lambda < Double.POSITIVE_INFINITY, "lambda must be a number >= 0, got %s", lambda);
    }

    @Override
    public Expr apply(Expr x) {
        return max(x.minus(lambda), 0).plus(min(x.plus(lambda), 0));
    }
}
