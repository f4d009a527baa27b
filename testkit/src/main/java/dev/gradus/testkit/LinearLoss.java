package dev.gradus.testkit;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/** Σ predicted · observed: its gradient is the targets, so that a test chooses the gradient that comes in. */
record LinearLoss() implements FormulaLoss {

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return predicted.times(observed);
    }

    @Override
    public Reduction reduction() {
        return Reduction.SUM;
    }
}
