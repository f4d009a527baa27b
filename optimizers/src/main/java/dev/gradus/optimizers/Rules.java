package dev.gradus.optimizers;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sqrt;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.Update;

/** Pieces that the rules of several optimizers are made of. */
final class Rules {

    private Rules() {}

    /** Returns g + λ·w: weight decay that passes through the gradient. */
    static Expr decayedGradient(Update u, double weightDecay) {
        return u.gradient().plus(u.weight().times(weightDecay));
    }

    /** Returns w · (1 − η·λ): weight decay apart from the gradient. */
    static Expr decayedWeight(Update u, double weightDecay) {
        return u.weight().times(constant(1).minus(u.learningRate().times(weightDecay)));
    }

    /** Declares a running mean: slot ← decay·slot + (1 − decay)·value. */
    static Expr mean(Update u, String slot, double decay, Expr value) {
        return u.slot(slot, old -> mix(decay, old, value));
    }

    /** Returns share·old + (1 − share)·value. */
    static Expr mix(double share, Expr old, Expr value) {
        return old.times(share).plus(value.times(1 - share));
    }

    /** Declares a momentum: velocity ← momentum·velocity + direction. */
    static Expr velocity(Update u, double momentum, Expr direction) {
        return u.slot("velocity", old -> old.times(momentum).plus(direction));
    }

    /** Returns η / (1 − decayᵗ): the learning rate, corrected for a mean that started at 0. */
    static Expr correctedRate(Update u, double decay) {
        return u.learningRate().dividedBy(unbiased(u, decay));
    }

    /** Returns what Adam subtracts from a weight: η · m̂ / (√v̂ + ε). */
    static Expr adamStep(Update u, Expr g, double beta1, double beta2, double epsilon, boolean amsgrad) {
        Expr m = mean(u, "m", beta1, g);
        Expr mean = mean(u, "v", beta2, g.squared());
        Expr v = amsgrad ? u.slot("largest_v", old -> max(old, mean)) : mean;
        // The corrections are the same for all weights: as factors they cost one division a step, not two a weight.
        Expr rate = correctedRate(u, beta1);
        Expr vHat = v.times(constant(1).dividedBy(unbiased(u, beta2)));
        return m.times(rate).dividedBy(sqrt(vHat).plus(epsilon));
    }

    /** Returns 1 − decayᵗ: what a mean that started at 0 has seen so far. */
    static Expr unbiased(Update u, double decay) {
        return constant(1).minus(pow(decay, u.step()));
    }
}
