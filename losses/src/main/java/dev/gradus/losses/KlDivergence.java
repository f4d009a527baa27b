package dev.gradus.losses;

import static dev.gradus.api.formula.Formulas.log;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.NetworkEnd;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.Reduction;
import java.util.List;

/**
 * Kullback–Leibler divergence: scale · the mean over samples of Σᵢ tᵢ · (ln tᵢ − ln pᵢ), for class probabilities p,
 * as softmax gives, and a target distribution t; 0 where they are equal.
 *
 * <p>The gradient is that of the cross-entropy. Terms with tᵢ = 0 are 0; logarithms of p are held at −100 or above.
 * PyTorch's takes ln p instead of p.
 *
 * @param scale the factor in front; default 1
 */
@Description("how far predicted probabilities are from the target distribution")
public record KlDivergence(@Description("factor in front") double scale) implements FormulaLoss {

    /** Scale 1. */
    public KlDivergence() {
        this(1);
    }

    /** Checks the settings. */
    public KlDivergence {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        Expr own = where(observed.greaterThan(0), observed.times(log(observed)), 0);
        return own.minus(observed.times(Probabilities.logarithm(predicted)));
    }

    /** −t / p, finite for p = 0. */
    @Override
    public Expr derivative(Expr predicted, Expr observed) {
        return Probabilities.crossEntropySlope(predicted, observed);
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_SAMPLES;
    }

    @Override
    public Outputs outputs() {
        return Outputs.CLASS_PROBABILITIES;
    }

    @Override
    public void checkEnd(NetworkEnd end) {
        Ends.requireClasses(name(), end, "binary_cross_entropy");
        Ends.requireProbabilities(name(), end, "softmax", "softmax_cross_entropy, which has the same gradient");
    }

    @Override
    public void checkTargets(double[] observed, List<String> names) {
        Targets.requireDistribution(this, observed, names);
    }
}
