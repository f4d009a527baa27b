package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x for x &gt; threshold, {@code value} otherwise.
 *
 * @param threshold what x must exceed; default 1
 * @param value the output where it doesn't; default 0
 */
@Description("x above a threshold, a fixed value elsewhere")
public record Threshold(
        @Description("what x must exceed") double threshold,
        @Description("output where it does not") double value) implements FormulaActivation {

    /** Threshold 1, value 0. */
    public Threshold() {
        this(1, 0);
    }

    /** Checks the settings. */
    public Threshold {
        require(Double.isFinite(threshold), "threshold must be a finite number, got %s", threshold);
        require(Double.isFinite(value), "value must be a finite number, got %s", value);
    }

    @Override
    public Expr apply(Expr x) {
        return where(x.atMost(threshold), value, x);
    }
}
