package dev.gradus.activations;

import static dev.gradus.api.Check.require;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.erf;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.tanh;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = x · Φ(x), where Φ is the distribution function of the standard normal distribution, (1 + erf(x/√2)) / 2.
 *
 * <p>With {@code approximate} = tanh, y = x/2 · (1 + tanh(√(2/π)·(x + 0.044715·x³))), which is less than 5·10⁻⁴ off.
 * See Hendrycks and Gimpel, Gaussian Error Linear Units (2016).
 *
 * @param approximate how Φ is computed; default none, which is exactly
 */
@Description("x times the normal distribution function of x")
public record Gelu(
        @Description("how the normal distribution function is computed")
        Approximation approximate) implements FormulaActivation {

    private static final double SQRT_TWO = Math.sqrt(2);
    private static final double SQRT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);
    private static final double CUBIC = 0.044715;

    /** How the normal distribution function is computed. */
    public enum Approximation {
        /** Exactly, from the error function. */
        NONE,
        /** Nearly, from a hyperbolic tangent. */
        TANH
    }

    /** Exactly. */
    public Gelu() {
        this(Approximation.NONE);
    }

    /** Checks the setting. */
    public Gelu {
        require(approximate != null, "approximate must be none or tanh, got %s", approximate);
    }

    @Override
    public Expr apply(Expr x) {
        Expr odd = approximate == Approximation.NONE ? erf(x.dividedBy(SQRT_TWO)) : tanh(inner(x));
        return x.times(0.5).times(constant(1).plus(odd));
    }

    /** With (1 + tanh u) / 2 = sigmoid(2u), which keeps its digits below 0. */
    @Override
    public Expr derivative(Expr x, Expr y) {
        if (approximate == Approximation.NONE) {
            return FormulaActivation.super.derivative(x, y);
        }
        Expr gate = sigmoid(inner(x).times(2));
        Expr doubledSlope = constant(1).plus(x.squared().times(3 * CUBIC)).times(2 * SQRT_TWO_OVER_PI);
        return gate.plus(x.times(gate).times(constant(1).minus(gate)).times(doubledSlope));
    }

    private static Expr inner(Expr x) {
        return x.plus(pow(x, 3).times(CUBIC)).times(SQRT_TWO_OVER_PI);
    }
}
