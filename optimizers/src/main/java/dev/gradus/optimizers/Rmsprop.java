package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.sqrt;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * RMSprop: steps divided by the root of a running mean of squared gradients.
 *
 * <p>v ← α·v + (1 − α)·g²; w ← w − η·g / (√v + ε). Centred, v − ḡ² takes the place of v, with the running mean ḡ.
 * With momentum, b ← μ·b + g / (√v + ε); w ← w − η·b. Weight decay λ adds λ·w to g first. Definition as in PyTorch;
 * see Hinton, Neural Networks for Machine Learning, lecture 6 (2012), and Graves (2013) for the centred form.
 *
 * @param learningRate η, greater than 0; default 0.01
 * @param alpha α, in [0, 1); default 0.99
 * @param epsilon ε, greater than 0; default 10⁻⁸
 * @param momentum μ, in [0, 1); default 0
 * @param centered whether the mean gradient is subtracted; default false
 * @param weightDecay λ, at least 0; default 0
 */
@Description("steps divided by the root of the mean squared gradient")
public record Rmsprop(
        @Description("step size") double learningRate,
        @Description("decay of the means") double alpha,
        @Description("keeps the denominator above 0") double epsilon,
        @Description("share of the last step that is kept") double momentum,

        @Description("whether to subtract the mean gradient")
        boolean centered,

        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** The usual settings. */
    public Rmsprop() {
        this(0.01, 0.99, 1e-8, 0, false, 0);
    }

    /** Checks the settings. */
    public Rmsprop {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("alpha", alpha);
        Limits.checkEpsilon(epsilon);
        Limits.checkShare("momentum", momentum);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = Rules.decayedGradient(u, weightDecay);
        Expr direction = g.dividedBy(sqrt(meanSquare(u, g)).plus(epsilon));
        Expr step = momentum > 0 ? Rules.velocity(u, momentum, direction) : direction;
        return u.weight().minus(step.times(u.learningRate()));
    }

    private Expr meanSquare(Update u, Expr g) {
        Expr v = Rules.mean(u, "v", alpha, g.squared());
        // Rounding may take a variance below 0.
        return centered ? max(v.minus(Rules.mean(u, "mean", alpha, g).squared()), 0) : v;
    }
}
