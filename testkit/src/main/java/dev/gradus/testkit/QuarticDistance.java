package dev.gradus.testkit;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/** Σ (predicted² − observed)²: a sum of squares whose residuals are not linear. */
record QuarticDistance() implements FormulaLoss {

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return predicted.squared().minus(observed).squared();
    }

    @Override
    public Reduction reduction() {
        return Reduction.SUM;
    }
}
