package dev.gradus.losses;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/**
 * Sum of squared residuals: scale · Σ (observed − predicted)² over all elements and samples of the batch.
 *
 * @param scale the factor in front; default 1, and ½ for textbooks that write ½(t − o)²
 */
@Description("sum of squared residuals")
public record Ssr(@Description("factor in front") double scale) implements FormulaLoss {

    /** Scale 1. */
    public Ssr() {
        this(1);
    }

    /** Checks the scale. */
    public Ssr {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return observed.minus(predicted).squared();
    }

    @Override
    public Reduction reduction() {
        return Reduction.SUM;
    }
}
