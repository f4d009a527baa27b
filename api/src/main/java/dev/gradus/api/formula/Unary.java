package dev.gradus.api.formula;

/**
 * A function of one formula.
 *
 * @param function which function
 * @param argument what it is applied to
 */
public record Unary(Function function, Expr argument) implements Expr {

    /** The functions of one argument; their meaning is documented at the methods of {@link Formulas}. */
    public enum Function {
        /** −x. */
        NEGATE,
        /** |x|. */
        ABS,
        /** −1, 0 or 1. */
        SIGN,
        /** √x. */
        SQRT,
        /** eˣ. */
        EXP,
        /** eˣ − 1. */
        EXPM1,
        /** ln x. */
        LOG,
        /** ln(1 + x). */
        LOG1P,
        /** Hyperbolic tangent. */
        TANH,
        /** 1 / (1 + e⁻ˣ). */
        SIGMOID,
        /** ln(1 + eˣ). */
        SOFTPLUS,
        /** The error function. */
        ERF,
        /** Sine. */
        SIN,
        /** Cosine. */
        COS
    }
}
