package dev.gradus.api.formula;

/**
 * An operation on two formulas.
 *
 * @param operator which operation
 * @param left the first operand
 * @param right the second operand
 */
public record Binary(Operator operator, Expr left, Expr right) implements Expr {

    /** The operations on two operands. */
    public enum Operator {
        /** left + right. */
        PLUS,
        /** left − right. */
        MINUS,
        /** left · right. */
        TIMES,
        /** left ÷ right. */
        DIVIDE,
        /** left to the power right; for the constant exponents 2 and 3 evaluated as x·x and x·x·x. */
        POW,
        /** The smaller; NaN if either is. */
        MIN,
        /** The larger; NaN if either is. */
        MAX
    }
}
