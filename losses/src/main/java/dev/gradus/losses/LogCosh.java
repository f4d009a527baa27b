package dev.gradus.losses;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.softplus;
import static dev.gradus.api.formula.Formulas.tanh;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/**
 * Log-cosh loss: scale · the mean over all elements of ln cosh(predicted − observed), which is like d²/2 for small
 * distances and like |d| − ln 2 for large ones.
 *
 * <p>Computed as |d| + ln(1 + e^(−2|d|)) − ln 2, which cannot overflow.
 *
 * @param scale the factor in front; default 1
 */
@Description("smooth blend of squared and absolute error")
public record LogCosh(@Description("factor in front") double scale) implements FormulaLoss {

    private static final double LN_2 = 0.6931471805599453;

    /** Scale 1. */
    public LogCosh() {
        this(1);
    }

    /** Checks the settings. */
    public LogCosh {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        Expr distance = abs(predicted.minus(observed));
        return distance.plus(softplus(distance.times(-2))).minus(LN_2);
    }

    /** tanh d, not the difference of two numbers that are nearly equal for small d. */
    @Override
    public Expr derivative(Expr predicted, Expr observed) {
        return tanh(predicted.minus(observed));
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }
}
