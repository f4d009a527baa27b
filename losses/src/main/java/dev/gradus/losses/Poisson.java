package dev.gradus.losses;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.log;
import static dev.gradus.api.formula.Formulas.max;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Reduction;
import java.util.List;

/**
 * Poisson loss: scale · the mean over all elements of p − t·ln p, for counts t and predicted rates p above 0, as
 * softplus or exponential give.
 *
 * <p>The negative log-likelihood of a Poisson distribution without the term ln t!, which no prediction changes. Rates
 * are held at 10⁻⁸ or above.
 *
 * @param scale the factor in front; default 1
 */
@Description("negative log-likelihood of counts, from rates")
public record Poisson(@Description("factor in front") double scale) implements FormulaLoss {

    private static final double LEAST_RATE = 1e-8;

    /** Scale 1. */
    public Poisson() {
        this(1);
    }

    /** Checks the settings. */
    public Poisson {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return predicted.minus(observed.times(log(max(predicted, LEAST_RATE))));
    }

    /** 1 − t / p, finite for p = 0. */
    @Override
    public Expr derivative(Expr predicted, Expr observed) {
        return constant(1).minus(observed.dividedBy(max(predicted, LEAST_RATE)));
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }

    @Override
    public void checkTargets(double[] observed, List<String> names) {
        Targets.requireCounts(this, observed, names);
    }
}
