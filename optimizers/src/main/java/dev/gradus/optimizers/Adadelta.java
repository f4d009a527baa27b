package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.sqrt;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * Adadelta: steps of the size of recent steps, without units to choose a learning rate for.
 *
 * <p>v ← ρ·v + (1 − ρ)·g²; d = √(s + ε) / √(v + ε) · g; s ← ρ·s + (1 − ρ)·d²; w ← w − η·d. Weight decay λ adds λ·w to
 * g first. Definition as in PyTorch; see Zeiler, Adadelta (2012).
 *
 * @param learningRate η, greater than 0; default 1
 * @param rho ρ, in [0, 1); default 0.9
 * @param epsilon ε, greater than 0; default 10⁻⁶
 * @param weightDecay λ, at least 0; default 0
 */
@Description("steps of the size of recent steps")
public record Adadelta(
        @Description("step size") double learningRate,
        @Description("decay of both means") double rho,
        @Description("keeps both roots above 0") double epsilon,
        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** The usual settings. */
    public Adadelta() {
        this(1, 0.9, 1e-6, 0);
    }

    /** Checks the settings. */
    public Adadelta {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("rho", rho);
        Limits.checkEpsilon(epsilon);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = Rules.decayedGradient(u, weightDecay);
        Expr v = Rules.mean(u, "v", rho, g.squared());
        Update.Slot s = u.slot("s");
        Expr step = g.times(sqrt(s.old().plus(epsilon)).dividedBy(sqrt(v.plus(epsilon))));
        s.next(Rules.mix(rho, s.old(), step.squared()));
        return u.weight().minus(step.times(u.learningRate()));
    }
}
