package dev.gradus.losses;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/**
 * Mean squared error: scale · the mean of (observed − predicted)² over all elements and samples of the batch.
 *
 * @param scale the factor in front; default 1, and ½ for textbooks that write ½(t − o)²
 */
@Description("mean squared error")
public record Mse(@Description("factor in front") double scale) implements FormulaLoss {

    /** Scale 1. */
    public Mse() {
        this(1);
    }

    /** Checks the scale. */
    public Mse {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return observed.minus(predicted).squared();
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }
}
