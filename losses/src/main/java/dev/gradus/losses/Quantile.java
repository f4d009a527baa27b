package dev.gradus.losses;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/**
 * Quantile or pinball loss: scale · the mean over all elements of max(q·d, (q − 1)·d), where d = observed −
 * predicted.
 *
 * <p>The best constant prediction is the q-quantile of the observations: a network trained with q = 0.9 predicts what
 * nine of ten observations stay below. See Koenker and Bassett, Regression Quantiles (1978).
 *
 * @param q the quantile, between 0 and 1; default 0.5, the median
 * @param scale the factor in front; default 1
 */
@Description("predicts a quantile of the targets")
public record Quantile(
        @Description("which quantile, between 0 and 1") double q,
        @Description("factor in front") double scale) implements FormulaLoss {

    /** The defaults. */
    public Quantile() {
        this(0.5, 1);
    }

    /** Checks the settings. */
    public Quantile {
        require(q > 0 && q < 1, "q must be between 0 and 1, got %s", q);
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        Expr difference = observed.minus(predicted);
        return max(difference.times(q), difference.times(q - 1));
    }

    /** −q below the observation and 1 − q above it; where they are equal, the mean of the two, as in PyTorch. */
    @Override
    public Expr derivative(Expr predicted, Expr observed) {
        return where(
                observed.greaterThan(predicted),
                constant(-q),
                where(observed.lessThan(predicted), 1 - q, constant(0.5 - q)));
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }
}
