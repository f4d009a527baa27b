package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.constant;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = x / (1 + |x|), in (−1, 1): like {@link Tanh}, but levels off slowly. */
@Description("x / (1 + |x|), output in (−1, 1)")
public record Softsign() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return x.dividedBy(constant(1).plus(abs(x)));
    }

    /** 1 / (1 + |x|)², not the difference of two numbers that are nearly equal for large x. */
    @Override
    public Expr derivative(Expr x, Expr y) {
        return constant(1).dividedBy(constant(1).plus(abs(x)).squared());
    }
}
