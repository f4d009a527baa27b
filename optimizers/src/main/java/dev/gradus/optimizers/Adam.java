package dev.gradus.optimizers;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * Adam: steps scaled by running means of the gradient and of its square.
 *
 * <p>m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; w ← w − η · m̂ / (√v̂ + ε), where m̂ = m / (1 − β₁ᵗ) and
 * v̂ = v / (1 − β₂ᵗ) correct the bias of the first steps. Weight decay λ adds λ·w to g first. Definition as in PyTorch;
 * see Kingma and Ba, Adam (2015), and Reddi, Kale and Kumar, On the Convergence of Adam and Beyond (2018), for AMSGrad.
 *
 * @param learningRate η, greater than 0; default 0.001
 * @param beta1 β₁, in [0, 1); default 0.9
 * @param beta2 β₂, in [0, 1); default 0.999
 * @param epsilon ε, greater than 0; default 10⁻⁸
 * @param weightDecay λ, at least 0; default 0
 * @param amsgrad whether the largest v so far takes the place of v; default false
 */
@Description("steps scaled by running means of the gradient and its square")
public record Adam(
        @Description("step size") double learningRate,
        @Description("decay of the mean of gradients") double beta1,

        @Description("decay of the mean of squared gradients")
        double beta2,

        @Description("keeps the denominator above 0") double epsilon,
        @Description("pull towards zero") double weightDecay,

        @Description("whether to divide by the largest mean so far")
        boolean amsgrad)
        implements FormulaOptimizer {

    /** The settings of the paper. */
    public Adam() {
        this(0.001);
    }

    /** The settings of the paper but for the learning rate. */
    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8, 0, false);
    }

    /** Checks the settings. */
    public Adam {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("beta1", beta1);
        Limits.checkShare("beta2", beta2);
        Limits.checkEpsilon(epsilon);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = Rules.decayedGradient(u, weightDecay);
        return u.weight().minus(Rules.adamStep(u, g, beta1, beta2, epsilon, amsgrad));
    }
}
