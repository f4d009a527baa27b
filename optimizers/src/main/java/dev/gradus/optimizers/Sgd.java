package dev.gradus.optimizers;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * (Stochastic) gradient descent: w ← w − η·g, with momentum v ← μ·v + g; w ← w − η·v.
 *
 * <p>Dampening τ takes (1 − τ)·g into v after the first step, which takes g. Nesterov momentum steps along g + μ·v
 * instead of v. Weight decay λ adds λ·w to g first. With all samples in one batch this is plain gradient descent.
 * Definition as in PyTorch; see Sutskever et al. (2013).
 *
 * @param learningRate η, greater than 0; default 0.01
 * @param momentum μ, in [0, 1); default 0
 * @param dampening τ, in [0, 1]: how much of the gradient the momentum leaves out; default 0
 * @param nesterov whether to use Nesterov's momentum; needs a momentum and no dampening; default false
 * @param weightDecay λ, at least 0; default 0
 */
@Description("gradient descent, with momentum if wanted")
public record Sgd(
        @Description("step size") double learningRate,
        @Description("share of the last step that is kept") double momentum,

        @Description("share of the gradient that the momentum leaves out")
        double dampening,

        @Description("whether to look ahead along the momentum")
        boolean nesterov,

        @Description("pull towards zero") double weightDecay)
        implements FormulaOptimizer {

    /** Learning rate 0.01, no momentum, no weight decay. */
    public Sgd() {
        this(0.01);
    }

    /** Plain gradient descent with a learning rate. */
    public Sgd(double learningRate) {
        this(learningRate, 0, 0, false, 0);
    }

    /** Checks the settings. */
    public Sgd {
        Limits.checkLearningRate(learningRate);
        Limits.checkShare("momentum", momentum);
        require(dampening >= 0 && dampening <= 1, "dampening must be in [0, 1], got %s", dampening);
        require(!nesterov || momentum > 0, "nesterov needs a momentum > 0, got %s", momentum);
        require(!nesterov || dampening == 0, "nesterov needs a dampening of 0, got %s", dampening);
        Limits.checkWeightDecay(weightDecay);
    }

    @Override
    public Expr update(Update u) {
        Expr g = Rules.decayedGradient(u, weightDecay);
        Expr direction = g;
        if (momentum > 0) {
            Expr velocity = Rules.velocity(u, momentum, dampened(u, g));
            direction = nesterov ? g.plus(velocity.times(momentum)) : velocity;
        }
        return u.weight().minus(u.learningRate().times(direction));
    }

    private Expr dampened(Update u, Expr g) {
        return dampening == 0 ? g : g.times(where(u.step().greaterThan(1), 1 - dampening, 1));
    }
}
