package dev.gradus.testkit;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/** Σ (predicted − observed)², so that contracts need no bundled part. */
record SquaredDistance() implements FormulaLoss {

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return predicted.minus(observed).squared();
    }

    @Override
    public Reduction reduction() {
        return Reduction.SUM;
    }
}
