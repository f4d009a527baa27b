package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.sign;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * Lion: steps of one size, in the direction of the sign of a running mean.
 *
 * <p>c = β₁·m + (1 − β₁)·g; w ← w · (1 − η·λ) − η · sign(c); m ← β₂·m + (1 − β₂)·g. Wants a learning rate some three
 * to ten times smaller than Adam's. See Chen et al., Symbolic Discovery of Optimization Algorithms (2023).
 *
 * @param learningRate η, greater than 0; default 0.0001
 * @param beta1 β₁, in [0, 1); default 0.9
 * @param beta2 β₂, in [0, 1); default 0.99
 * @param weightDecay λ, at least 0; default 0
 */
@Description("steps by the sign of a running mean")
public record Lion(
        @Description("step size") double learningRate,
        @Description("share of the mean in the direction") double beta1,
        @Description("decay of the mean") double beta2,
        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** The usual settings. */
    public Lion() {
        this(0.0001, 0.9, 0.99, 0);
    }

    /** Checks the settings. */
    public Lion {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("beta1", beta1);
        Limits.checkShare("beta2", beta2);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = u.gradient();
        Update.Slot m = u.slot("m");
        Expr direction = sign(Rules.mix(beta1, m.old(), g));
        m.next(Rules.mix(beta2, m.old(), g));
        return Rules.decayedWeight(u, weightDecay).minus(direction.times(u.learningRate()));
    }
}
