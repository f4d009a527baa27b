package dev.gradus.api.formula;

import java.util.Map;

/**
 * An elementwise formula: an immutable tree over variables and constants.
 *
 * <p>Plugin authors build formulas and never evaluate them; the engine compiles each into one loop, differentiates it
 * and prints it. Two formulas are equal if their trees are.
 *
 * <pre>{@code
 * Expr silu = x.times(sigmoid(x));
 * silu.toText();                // "x / (1 + exp(-x))" and the like
 * silu.derivative(x).toLatex();
 * }</pre>
 *
 * <p>Meaning of the operations: IEEE 754, in the precision of the network. {@code min} and {@code max} propagate NaN;
 * a comparison with NaN is false. Elementary functions are those of {@link dev.gradus.api.math.GradusMath}, so that a
 * formula gives the same bits on every machine.
 */
public sealed interface Expr permits Constant, Variable, Unary, Binary, Where {

    /** Returns the sum {@code this + right}. */
    default Expr plus(Expr right) {
        return Simplifier.binary(Binary.Operator.PLUS, this, right);
    }

    /** Returns the sum {@code this + right}. */
    default Expr plus(double right) {
        return plus(new Constant(right));
    }

    /** Returns the difference {@code this − right}. */
    default Expr minus(Expr right) {
        return Simplifier.binary(Binary.Operator.MINUS, this, right);
    }

    /** Returns the difference {@code this − right}. */
    default Expr minus(double right) {
        return minus(new Constant(right));
    }

    /** Returns the product {@code this · right}. */
    default Expr times(Expr right) {
        return Simplifier.binary(Binary.Operator.TIMES, this, right);
    }

    /** Returns the product {@code this · right}. */
    default Expr times(double right) {
        return times(new Constant(right));
    }

    /** Returns the quotient {@code this ÷ right}. */
    default Expr dividedBy(Expr right) {
        return Simplifier.binary(Binary.Operator.DIVIDE, this, right);
    }

    /** Returns the quotient {@code this ÷ right}. */
    default Expr dividedBy(double right) {
        return dividedBy(new Constant(right));
    }

    /** Returns {@code −this}. */
    default Expr negated() {
        return Simplifier.unary(Unary.Function.NEGATE, this);
    }

    /** Returns {@code this²}. */
    default Expr squared() {
        return Formulas.pow(this, 2);
    }

    /** Returns the condition {@code this > right}, for {@link Formulas#where}. */
    default Condition greaterThan(Expr right) {
        return new Condition(this, Condition.Comparison.GREATER, right);
    }

    /** Returns the condition {@code this > right}, for {@link Formulas#where}. */
    default Condition greaterThan(double right) {
        return greaterThan(new Constant(right));
    }

    /** Returns the condition {@code this ≥ right}, for {@link Formulas#where}. */
    default Condition atLeast(Expr right) {
        return new Condition(this, Condition.Comparison.AT_LEAST, right);
    }

    /** Returns the condition {@code this ≥ right}, for {@link Formulas#where}. */
    default Condition atLeast(double right) {
        return atLeast(new Constant(right));
    }

    /** Returns the condition {@code this < right}, for {@link Formulas#where}. */
    default Condition lessThan(Expr right) {
        return new Condition(this, Condition.Comparison.LESS, right);
    }

    /** Returns the condition {@code this < right}, for {@link Formulas#where}. */
    default Condition lessThan(double right) {
        return lessThan(new Constant(right));
    }

    /** Returns the condition {@code this ≤ right}, for {@link Formulas#where}. */
    default Condition atMost(Expr right) {
        return new Condition(this, Condition.Comparison.AT_MOST, right);
    }

    /** Returns the condition {@code this ≤ right}, for {@link Formulas#where}. */
    default Condition atMost(double right) {
        return atMost(new Constant(right));
    }

    /**
     * Returns the symbolic derivative of this formula with respect to a variable, simplified.
     *
     * <p>At a kink the derivative is the one of the branch taken there: of {@code |x|} at 0 it is 0, of
     * {@code max(a, b)} at {@code a = b} that of {@code b}, of {@code min(a, b)} likewise that of {@code b}; so
     * {@code max(x, 0)} has slope 0 at 0.
     */
    default Expr derivative(Variable variable) {
        return Derivative.of(this, variable);
    }

    /** Returns this formula with every part that equals {@code part} replaced by {@code replacement}. */
    default Expr replace(Expr part, Expr replacement) {
        return Rewriter.replace(this, part, replacement);
    }

    /**
     * Returns the value of this formula in double precision; the reference that kernels are tested against.
     *
     * @param values the value of every variable that occurs
     * @throws IllegalArgumentException if a variable has no value
     */
    default double evaluate(Map<Variable, Double> values) {
        return Evaluator.evaluate(this, values);
    }

    /** Returns this formula as one line of plain text, such as {@code max(x, 0)} or {@code log(1 + exp(x))}. */
    default String toText() {
        return new TextPrinter().print(this, Printer.TOP);
    }

    /** Returns this formula in LaTeX, without surrounding dollar signs. */
    default String toLatex() {
        return new LatexPrinter().print(this, Printer.TOP);
    }
}
