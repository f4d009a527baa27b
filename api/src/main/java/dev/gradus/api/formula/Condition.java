package dev.gradus.api.formula;

/**
 * A comparison of two formulas; false where either is NaN.
 *
 * @param left the first operand
 * @param comparison how they are compared
 * @param right the second operand
 */
public record Condition(Expr left, Comparison comparison, Expr right) {

    /** The comparisons. */
    public enum Comparison {
        /** left &gt; right. */
        GREATER,
        /** left ≥ right. */
        AT_LEAST,
        /** left &lt; right. */
        LESS,
        /** left ≤ right. */
        AT_MOST
    }
}
