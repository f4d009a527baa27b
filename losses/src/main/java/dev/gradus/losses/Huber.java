package dev.gradus.losses;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/**
 * Huber loss: scale · the mean over all elements of d²/2 for |d| ≤ delta and delta·(|d| − delta/2) beyond, where
 * d = observed − predicted: squared error that does not let outliers rule.
 *
 * <p>Definition as in PyTorch; see Huber, Robust Estimation of a Location Parameter (1964).
 *
 * @param delta where the parabola becomes a line, above 0; default 1
 * @param scale the factor in front; default 1
 */
@Description("squared error near 0, absolute error beyond")
public record Huber(
        @Description("where the parabola becomes a line") double delta,
        @Description("factor in front") double scale) implements FormulaLoss {

    /** The defaults. */
    public Huber() {
        this(1, 1);
    }

    /** Checks the settings. */
    public Huber {
        require(delta > 0 && delta < Double.POSITIVE_INFINITY, "delta must be a number > 0, got %s", delta);
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        Expr distance = abs(observed.minus(predicted));
        return where(
                distance.atMost(delta),
                distance.squared().times(0.5),
                distance.minus(delta / 2).times(delta));
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }
}
