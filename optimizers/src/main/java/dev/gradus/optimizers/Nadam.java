package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sqrt;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * NAdam: {@link Adam} with Nesterov's momentum.
 *
 * <p>m and v as in Adam; μₜ = β₁ · (1 − ½·0.96^(t·ψ)); w ← w − η · (μₜ₊₁·m / (1 − Π) + (1 − μₜ)·g / (1 − Πₜ)) / (√v̂ +
 * ε), where Πₜ is the product of μ₁ to μₜ, and Π that of μ₁ to μₜ₊₁. Weight decay λ adds λ·w to g first. Definition as
 * in PyTorch; see Dozat, Incorporating Nesterov Momentum into Adam (2016).
 *
 * @param learningRate η, greater than 0; default 0.002
 * @param beta1 β₁, in [0, 1); default 0.9
 * @param beta2 β₂, in [0, 1); default 0.999
 * @param epsilon ε, greater than 0; default 10⁻⁸
 * @param momentumDecay ψ, at least 0: how fast the momentum comes to its full size; default 0.004
 * @param weightDecay λ, at least 0; default 0
 */
@Description("Adam that looks ahead along its momentum")
public record Nadam(
        @Description("step size") double learningRate,
        @Description("decay of the mean of gradients") double beta1,

        @Description("decay of the mean of squared gradients")
        double beta2,

        @Description("keeps the denominator above 0") double epsilon,

        @Description("how fast the momentum comes to its full size")
        double momentumDecay,

        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** The base of the momentum's approach to its full size, of Sutskever et al. (2013). */
    private static final double APPROACH = 0.96;

    /** The usual settings. */
    public Nadam() {
        this(0.002, 0.9, 0.999, 1e-8, 0.004, 0);
    }

    /** Checks the settings. */
    public Nadam {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("beta1", beta1);
        Limits.checkShare("beta2", beta2);
        Limits.checkEpsilon(epsilon);
        Limits.checkNotNegative("momentum_decay", momentumDecay);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = Rules.decayedGradient(u, weightDecay);
        Expr m = Rules.mean(u, "m", beta1, g);
        Expr v = Rules.mean(u, "v", beta2, g.squared());
        Expr now = momentum(u.step());
        Expr next = momentum(u.step().plus(1));
        // No closed formula gives the product of all momenta so far; a slot holds it, 0 before the first step.
        Expr product = u.slot(
                "momenta",
                old -> where(u.step().greaterThan(1), old, constant(1)).times(now));
        Expr ahead = m.times(next).dividedBy(constant(1).minus(product.times(next)));
        Expr here = g.times(constant(1).minus(now)).dividedBy(constant(1).minus(product));
        Expr vHat = v.times(constant(1).dividedBy(Rules.unbiased(u, beta2)));
        return u.weight()
                .minus(ahead.plus(here)
                        .times(u.learningRate())
                        .dividedBy(sqrt(vHat).plus(epsilon)));
    }

    private Expr momentum(Expr step) {
        return constant(1)
                .minus(pow(APPROACH, step.times(momentumDecay)).times(0.5))
                .times(beta1);
    }
}
