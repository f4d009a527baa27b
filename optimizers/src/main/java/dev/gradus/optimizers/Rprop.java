package dev.gradus.optimizers;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;
import static dev.gradus.api.formula.Formulas.sign;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;

/**
 * Rprop: every weight has a step size of its own, which grows while its gradient keeps its sign; for full batches.
 *
 * <p>With p, the gradient of the step before: s ← s·η⁺ if g·p &gt; 0, s·η⁻ if g·p &lt; 0, within [s_min, s_max]; g ← 0
 * if g·p &lt; 0; w ← w − sign(g)·s; p ← g. The learning rate is the first s; a schedule that changes it scales every
 * step. Definition as in PyTorch; see Riedmiller and Braun, RPROP (1993).
 *
 * @param learningRate the first step size, greater than 0; default 0.01
 * @param shrink η⁻, in (0, 1): the factor when the sign has changed; default 0.5
 * @param grow η⁺, greater than 1: the factor when the sign has stayed; default 1.2
 * @param smallest s_min, greater than 0; default 10⁻⁶
 * @param largest s_max, at least the smallest; default 50
 */
@Description("own step size per weight, by the sign of the gradient")
public record Rprop(
        @Description("first step size") double learningRate,

        @Description("factor of the step size when the sign has changed")
        double shrink,

        @Description("factor of the step size when the sign has stayed")
        double grow,

        @Description("smallest step size") double smallest,
        @Description("largest step size") double largest)
        implements FormulaOptimizer {

    /** The usual settings. */
    public Rprop() {
        this(0.01, 0.5, 1.2, 1e-6, 50);
    }

    /** Checks the settings. */
    public Rprop {
        Limits.checkLearningRate(learningRate);
        require(shrink > 0 && shrink < 1, "shrink must be in (0, 1), got %s", shrink);
        require(grow > 1 && grow < Double.POSITIVE_INFINITY, "grow must be a number > 1, got %s", grow);
        Limits.checkPositive("smallest", smallest);
        require(
                largest >= smallest && largest < Double.POSITIVE_INFINITY,
                "largest must be a number >= smallest, got %s",
                largest);
    }

    @Override
    public Expr update(Update u) {
        Update.Slot before = u.slot("gradient");
        Expr agreement = u.gradient().times(before.old());
        Expr factor = where(agreement.greaterThan(0), grow, where(agreement.lessThan(0), shrink, 1));
        Expr size = u.slot(
                "size",
                old -> min(max(where(u.step().greaterThan(1), old, learningRate).times(factor), smallest), largest));
        Expr g = before.next(where(agreement.lessThan(0), 0, u.gradient()));
        // The rate of the step, as a share of the first: 1 without a schedule.
        Expr share = u.learningRate().dividedBy(learningRate);
        return u.weight().minus(sign(g).times(size).times(share));
    }
}
