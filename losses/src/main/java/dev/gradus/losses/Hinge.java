package dev.gradus.losses;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.max;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.Reduction;
import java.util.List;

/**
 * Hinge loss: scale · the mean over all elements of max(0, 1 − t·p), for targets t of −1 and 1: no loss for whoever
 * is on the right side by a margin of 1.
 *
 * @param scale the factor in front; default 1
 */
@Description("margin loss for targets of -1 and 1")
public record Hinge(@Description("factor in front") double scale) implements FormulaLoss {

    /** Scale 1. */
    public Hinge() {
        this(1);
    }

    /** Checks the settings. */
    public Hinge {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return max(constant(1).minus(observed.times(predicted)), 0);
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }

    @Override
    public Outputs outputs() {
        return Outputs.MARGINS;
    }

    @Override
    public void checkTargets(double[] observed, List<String> names) {
        Targets.requireSides(this, observed, names);
    }
}
