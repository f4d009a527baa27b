package dev.gradus.api.formula;

import dev.gradus.api.formula.Binary.Operator;
import dev.gradus.api.formula.Unary.Function;

/**
 * The functions that formulas are made of; import them statically.
 *
 * <pre>{@code
 * import static dev.gradus.api.formula.Formulas.*;
 * Expr elu = where(x.greaterThan(0), x, expm1(x).times(alpha));
 * }</pre>
 */
public final class Formulas {

    private Formulas() {}

    /** Returns the formula that is a number. */
    public static Expr constant(double value) {
        return new Constant(value);
    }

    /** Returns {@code then} where the condition holds and {@code otherwise} elsewhere. */
    public static Expr where(Condition condition, Expr then, Expr otherwise) {
        return Simplifier.where(condition, then, otherwise);
    }

    /** Returns {@code then} where the condition holds and {@code otherwise} elsewhere. */
    public static Expr where(Condition condition, Expr then, double otherwise) {
        return where(condition, then, constant(otherwise));
    }

    /** Returns {@code then} where the condition holds and {@code otherwise} elsewhere. */
    public static Expr where(Condition condition, double then, Expr otherwise) {
        return where(condition, constant(then), otherwise);
    }

    /** Returns {@code then} where the condition holds and {@code otherwise} elsewhere. */
    public static Expr where(Condition condition, double then, double otherwise) {
        return where(condition, constant(then), constant(otherwise));
    }

    /** Returns the larger of the two; NaN if either is. */
    public static Expr max(Expr left, Expr right) {
        return Simplifier.binary(Operator.MAX, left, right);
    }

    /** Returns the larger of the two; NaN if either is. */
    public static Expr max(Expr left, double right) {
        return max(left, constant(right));
    }

    /** Returns the smaller of the two; NaN if either is. */
    public static Expr min(Expr left, Expr right) {
        return Simplifier.binary(Operator.MIN, left, right);
    }

    /** Returns the smaller of the two; NaN if either is. */
    public static Expr min(Expr left, double right) {
        return min(left, constant(right));
    }

    /** Returns {@code base} to the power {@code exponent}. */
    public static Expr pow(Expr base, Expr exponent) {
        return Simplifier.binary(Operator.POW, base, exponent);
    }

    /** Returns {@code base} to the power {@code exponent}. */
    public static Expr pow(Expr base, double exponent) {
        return pow(base, constant(exponent));
    }

    /** Returns {@code base} to the power {@code exponent}. */
    public static Expr pow(double base, Expr exponent) {
        return pow(constant(base), exponent);
    }

    /** Returns |x|. */
    public static Expr abs(Expr x) {
        return Simplifier.unary(Function.ABS, x);
    }

    /** Returns −1 where x &lt; 0, 1 where x &gt; 0, and x where it is ±0 or NaN. */
    public static Expr sign(Expr x) {
        return Simplifier.unary(Function.SIGN, x);
    }

    /** Returns √x. */
    public static Expr sqrt(Expr x) {
        return Simplifier.unary(Function.SQRT, x);
    }

    /** Returns eˣ. */
    public static Expr exp(Expr x) {
        return Simplifier.unary(Function.EXP, x);
    }

    /** Returns eˣ − 1, accurate near 0. */
    public static Expr expm1(Expr x) {
        return Simplifier.unary(Function.EXPM1, x);
    }

    /** Returns the natural logarithm of x. */
    public static Expr log(Expr x) {
        return Simplifier.unary(Function.LOG, x);
    }

    /** Returns ln(1 + x), accurate near 0. */
    public static Expr log1p(Expr x) {
        return Simplifier.unary(Function.LOG1P, x);
    }

    /** Returns the hyperbolic tangent of x. */
    public static Expr tanh(Expr x) {
        return Simplifier.unary(Function.TANH, x);
    }

    /** Returns 1 / (1 + e⁻ˣ), right for any x. */
    public static Expr sigmoid(Expr x) {
        return Simplifier.unary(Function.SIGMOID, x);
    }

    /** Returns ln(1 + eˣ), right for any x. */
    public static Expr softplus(Expr x) {
        return Simplifier.unary(Function.SOFTPLUS, x);
    }

    /** Returns the error function 2/√π ∫₀ˣ e^(−t²) dt. */
    public static Expr erf(Expr x) {
        return Simplifier.unary(Function.ERF, x);
    }

    /** Returns the sine of x (radians). */
    public static Expr sin(Expr x) {
        return Simplifier.unary(Function.SIN, x);
    }

    /** Returns the cosine of x (radians). */
    public static Expr cos(Expr x) {
        return Simplifier.unary(Function.COS, x);
    }
}
