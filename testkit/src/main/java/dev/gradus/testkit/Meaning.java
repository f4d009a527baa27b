package dev.gradus.testkit;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.Reduction;

/**
 * A loss that only says what outputs mean.
 *
 * @param outputs what they mean
 */
record Meaning(Outputs outputs) implements FormulaLoss {

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return predicted.minus(observed).squared();
    }

    @Override
    public Reduction reduction() {
        return Reduction.SUM;
    }
}
