package dev.gradus.core.formula;

import java.util.Locale;

/** What a {@link Node} does. */
public enum Op {
    /** The element of an input array. */
    INPUT,
    /** A scalar of the run. */
    SCALAR,
    /** A number. */
    CONSTANT,
    /** −a. */
    NEGATE,
    /** |a|. */
    ABS,
    /** −1, ±0, 1 or NaN. */
    SIGN,
    /** √a. */
    SQRT,
    /** eᵃ. */
    EXP,
    /** eᵃ − 1. */
    EXPM1,
    /** ln a. */
    LOG,
    /** ln(1 + a). */
    LOG1P,
    /** Hyperbolic tangent. */
    TANH,
    /** 1 / (1 + e⁻ᵃ). */
    SIGMOID,
    /** ln(1 + eᵃ). */
    SOFTPLUS,
    /** The error function. */
    ERF,
    /** Sine. */
    SIN,
    /** Cosine. */
    COS,
    /** a + b. */
    PLUS,
    /** a − b. */
    MINUS,
    /** a · b. */
    TIMES,
    /** a ÷ b. */
    DIVIDE,
    /** a to the power b; never with the constant exponents 2 and 3, which are products. */
    POW,
    /** The smaller; NaN if either is. */
    MIN,
    /** The larger; NaN if either is. */
    MAX,
    /** c where a &gt; b, else d. */
    WHERE_GREATER,
    /** c where a ≥ b, else d. */
    WHERE_AT_LEAST,
    /** A function in plain Java of one or two arguments. */
    CALL,
    /** a · b + c, rounded once; no formula has it. */
    FMA;

    /** Returns whether this is one of the elementary functions of {@link dev.gradus.api.math.GradusMath}. */
    public boolean isElementary() {
        return ordinal() >= EXP.ordinal() && ordinal() <= COS.ordinal() || this == POW;
    }

    /** Returns whether the order of the two operands does not matter. */
    boolean isCommutative() {
        return this == PLUS || this == TIMES || this == MIN || this == MAX;
    }

    /** Returns the name of the method that computes an elementary function. */
    public String methodName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
