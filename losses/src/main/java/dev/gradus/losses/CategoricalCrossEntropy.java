package dev.gradus.losses;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.NetworkEnd;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.Reduction;
import java.util.List;

/**
 * Categorical cross-entropy: scale · the mean over samples of −Σᵢ tᵢ · ln pᵢ, for class probabilities p, as softmax
 * gives, and a target distribution t, normally one-hot.
 *
 * <p>Logarithms are held at −100 or above, so that a certain but wrong prediction has a finite loss. The loss {@code
 * softmax_cross_entropy} takes the logits instead and needs no such limit: prefer it, without a softmax.
 *
 * @param scale the factor in front; default 1
 */
@Description("cross-entropy of classes that exclude each other, from probabilities")
public record CategoricalCrossEntropy(
        @Description("factor in front") double scale) implements FormulaLoss {

    /** Scale 1. */
    public CategoricalCrossEntropy() {
        this(1);
    }

    /** Checks the settings. */
    public CategoricalCrossEntropy {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        return observed.times(Probabilities.logarithm(predicted)).negated();
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
        Ends.requireProbabilities(name(), end, "softmax", "softmax_cross_entropy");
    }

    @Override
    public void checkTargets(double[] observed, List<String> names) {
        Targets.requireDistribution(this, observed, names);
    }
}
