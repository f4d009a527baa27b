package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.sqrt;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * Adagrad: steps that shrink with the sum of all squared gradients so far.
 *
 * <p>s ← s + g², from s₀; w ← w − η / (1 + (t − 1)·δ) · g / (√s + ε). Weight decay λ adds λ·w to g first. As in
 * PyTorch; see Duchi, Hazan and Singer, Adaptive Subgradient Methods (2011).
 *
 * @param learningRate η, greater than 0; default 0.01
 * @param rateDecay δ, at least 0: how fast the learning rate itself shrinks; default 0
 * @param initialSum s₀, at least 0: the sum before the first step; default 0
 * @param epsilon ε, greater than 0; default 10⁻¹⁰
 * @param weightDecay λ, at least 0; default 0
 */
@Description("steps that shrink with all squared gradients so far")
public record Adagrad(
        @Description("step size") double learningRate,
        @Description("how fast the learning rate shrinks") double rateDecay,
        @Description("sum before the first step") double initialSum,
        @Description("keeps the denominator above 0") double epsilon,
        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** The usual settings. */
    public Adagrad() {
        this(0.01, 0, 0, 1e-10, 0);
    }

    /** Checks the settings. */
    public Adagrad {
        Limits.checkLearningRate(learningRate);
        Limits.checkNotNegative("rate_decay", rateDecay);
        Limits.checkNotNegative("initial_sum", initialSum);
        Limits.checkEpsilon(epsilon);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = Rules.decayedGradient(u, weightDecay);
        // A slot starts at 0, so what stands in it is the sum without its start.
        Expr sum = u.slot("sum", old -> old.plus(g.squared())).plus(initialSum);
        Expr rate =
                u.learningRate().dividedBy(u.step().minus(1).times(rateDecay).plus(1));
        return u.weight().minus(g.times(rate).dividedBy(sqrt(sum).plus(epsilon)));
    }
}
