package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x, but at least {@code lower} and at most {@code upper}: straight lines in place of a {@link Tanh}.
 *
 * @param lower the least output, below {@code upper}; default −1
 * @param upper the largest output; default 1
 */
@Description("x within limits")
public record HardTanh(
        @Description("least output") double lower,
        @Description("largest output") double upper) implements FormulaActivation {

    /** From −1 to 1. */
    public HardTanh() {
        this(-1, 1);
    }

    /** Checks the limits. */
    public HardTanh {
        require(
                lower > Double.NEGATIVE_INFINITY && lower < upper && upper < Double.POSITIVE_INFINITY,
                "lower must be a number below upper, got lower = %s, upper = %s",
                lower,
                upper);
    }

    @Override
    public Expr apply(Expr x) {
        return min(max(x, lower), upper);
    }
}
