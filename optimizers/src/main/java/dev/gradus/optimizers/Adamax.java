package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.max;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * Adamax: {@link Adam} with the largest recent gradient in place of the mean square.
 *
 * <p>m ← β₁·m + (1 − β₁)·g; u ← max(β₂·u, |g| + ε); w ← w − η / (1 − β₁ᵗ) · m / u. Weight decay λ adds λ·w to g
 * first. Definition as in PyTorch; see Kingma and Ba, Adam (2015), section 7.
 *
 * @param learningRate η, greater than 0; default 0.002
 * @param beta1 β₁, in [0, 1); default 0.9
 * @param beta2 β₂, in [0, 1); default 0.999
 * @param epsilon ε, greater than 0; default 10⁻⁸
 * @param weightDecay λ, at least 0; default 0
 */
@Description("Adam by the largest recent gradient")
public record Adamax(
        @Description("step size") double learningRate,
        @Description("decay of the mean of gradients") double beta1,
        @Description("decay of the largest gradient") double beta2,
        @Description("keeps the denominator above 0") double epsilon,
        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** The usual settings. */
    public Adamax() {
        this(0.002, 0.9, 0.999, 1e-8, 0);
    }

    /** Checks the settings. */
    public Adamax {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("beta1", beta1);
        Limits.checkShare("beta2", beta2);
        Limits.checkEpsilon(epsilon);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = Rules.decayedGradient(u, weightDecay);
        Expr m = Rules.mean(u, "m", beta1, g);
        Expr largest = u.slot("largest", old -> max(old.times(beta2), abs(g).plus(epsilon)));
        return u.weight().minus(m.times(Rules.correctedRate(u, beta1)).dividedBy(largest));
    }
}
