package dev.gradus.losses;

import static dev.gradus.api.formula.Formulas.abs;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/**
 * Mean absolute error: scale · the mean of |observed − predicted| over all elements and samples of the batch.
 *
 * <p>The derivative is 0 where prediction and observation are equal.
 *
 * @param scale the factor in front; default 1
 */
@Description("mean absolute error")
public record Mae(@Description("factor in front") double scale) implements FormulaLoss {

    /** Scale 1. */
    public Mae() {
        this(1);
    }

    /** Checks the settings. */
    public Mae {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return abs(observed.minus(predicted));
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }
}
