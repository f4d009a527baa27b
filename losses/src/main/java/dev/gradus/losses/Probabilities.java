package dev.gradus.losses;

import static dev.gradus.api.formula.Formulas.log;
import static dev.gradus.api.formula.Formulas.max;

import dev.gradus.api.formula.Expr;

/** Logarithms of probabilities and their derivatives, finite where a probability is 0; limits as in PyTorch. */
final class Probabilities {

    private static final double LEAST_LOGARITHM = -100;
    private static final double LEAST_DENOMINATOR = 1e-12;

    private Probabilities() {}

    /** Returns ln p, −100 or above. */
    static Expr logarithm(Expr p) {
        return max(log(p), LEAST_LOGARITHM);
    }

    /** Returns what a derivative is divided by, 10⁻¹² or above. */
    static Expr denominator(Expr value) {
        return max(value, LEAST_DENOMINATOR);
    }

    /** Returns −t / p, the derivative of −t · ln p. */
    static Expr crossEntropySlope(Expr p, Expr t) {
        return t.dividedBy(denominator(p)).negated();
    }
}
