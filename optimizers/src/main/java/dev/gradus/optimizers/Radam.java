package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sqrt;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * RAdam: {@link Adam} that trusts the mean square only once it rests on enough steps.
 *
 * <p>m and v as in Adam; ρ∞ = 2 / (1 − β₂) − 1 and ρ = ρ∞ − 2·t·β₂ᵗ / (1 − β₂ᵗ). While ρ ≤ 5, w ← w − η · m̂; then
 * w ← w − η · m̂ · r · √(1 − β₂ᵗ) / (√v + ε) with r = √((ρ − 4)·(ρ − 2)·ρ∞ / ((ρ∞ − 4)·(ρ∞ − 2)·ρ)). Weight decay λ
 * adds λ·w to g first. Definition as in PyTorch; see Liu et al., On the Variance of the Adaptive Learning Rate and
 * Beyond (2020).
 *
 * @param learningRate η, greater than 0; default 0.001
 * @param beta1 β₁, in [0, 1); default 0.9
 * @param beta2 β₂, in [0, 1); default 0.999
 * @param epsilon ε, greater than 0; default 10⁻⁸
 * @param weightDecay λ, at least 0; default 0
 */
@Description("Adam that warms up by itself")
public record Radam(
        @Description("step size") double learningRate,
        @Description("decay of the mean of gradients") double beta1,

        @Description("decay of the mean of squared gradients")
        double beta2,

        @Description("keeps the denominator above 0") double epsilon,
        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** The number of steps, as ρ counts them, that the mean square must rest on. */
    private static final double ENOUGH = 5;

    /** The usual settings. */
    public Radam() {
        this(0.001, 0.9, 0.999, 1e-8, 0);
    }

    /** Checks the settings. */
    public Radam {
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
        Expr v = Rules.mean(u, "v", beta2, g.squared());
        double limit = 2 / (1 - beta2) - 1;
        Expr seen = Rules.unbiased(u, beta2);
        Expr rho =
                u.step().times(pow(beta2, u.step())).times(-2).dividedBy(seen).plus(limit);
        Expr variance = rho.minus(4).times(rho.minus(2)).times(limit).dividedBy(rho.times((limit - 4) * (limit - 2)));
        // Where it is not used it may be below 0.
        Expr rectified = sqrt(max(variance, 0).times(seen));
        Expr adaptive = rectified.dividedBy(sqrt(v).plus(epsilon));
        return u.weight()
                .minus(m.times(Rules.correctedRate(u, beta1)).times(where(rho.greaterThan(ENOUGH), adaptive, 1)));
    }
}
