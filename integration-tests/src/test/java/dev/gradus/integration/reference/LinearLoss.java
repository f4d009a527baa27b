package dev.gradus.integration.reference;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;

/** Σ predicted · observed: the targets are the gradient that comes into the network. */
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
