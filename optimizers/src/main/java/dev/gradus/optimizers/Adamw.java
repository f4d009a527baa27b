package dev.gradus.optimizers;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * AdamW: {@link Adam} whose weight decay does not pass through the gradient.
 *
 * <p>w ← w · (1 − η·λ), then a step of Adam without decay. Definition as in PyTorch; see Loshchilov and Hutter,
 * Decoupled Weight Decay Regularization (2019).
 *
 * @param learningRate η, greater than 0; default 0.001
 * @param beta1 β₁, in [0, 1); default 0.9
 * @param beta2 β₂, in [0, 1); default 0.999
 * @param epsilon ε, greater than 0; default 10⁻⁸
 * @param weightDecay λ, at least 0; default 0.01
 * @param amsgrad whether the largest v so far takes the place of v; default false
 */
@Description("Adam with weight decay apart from the gradient")
public record Adamw(
        @Description("step size") double learningRate,
        @Description("decay of the mean of gradients") double beta1,

        @Description("decay of the mean of squared gradients")
        double beta2,

        @Description("keeps the denominator above 0") double epsilon,
        @Description("pull towards zero") double weightDecay,

        @Description("whether to divide by the largest mean so far")
        boolean amsgrad)
        implements FormulaOptimizer {

    /** The usual settings. */
    public Adamw() {
        this(0.001, 0.9, 0.999, 1e-8, 0.01, false);
    }

    /** Checks the settings. */
    public Adamw {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("beta1", beta1);
        Limits.checkShare("beta2", beta2);
        Limits.checkEpsilon(epsilon);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr step = Rules.adamStep(u, u.gradient(), beta1, beta2, epsilon, amsgrad);
        return Rules.decayedWeight(u, weightDecay).minus(step);
    }
}
