package dev.gradus.api.formula;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.exp;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sqrt;
import static dev.gradus.api.formula.Formulas.where;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What has no effect is left out. */
class SimplificationTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");

    @Test
    void constantsAreComputed() {
        assertEquals(constant(7), constant(3).plus(4));
        assertEquals(constant(1), exp(constant(0)));
        assertEquals(constant(3), max(constant(3), 2));
        assertEquals(X.times(6), X.times(2).times(3));
    }

    @Test
    void zerosAndOnesDisappear() {
        assertEquals(X, X.plus(0));
        assertEquals(X, constant(0).plus(X));
        assertEquals(X, X.minus(0));
        assertEquals(X.negated(), constant(0).minus(X));
        assertEquals(X, X.times(1));
        assertEquals(constant(0), X.times(0));
        assertEquals(constant(0), constant(0).dividedBy(X));
        assertEquals(X, X.dividedBy(1));
        assertEquals(constant(1), pow(X, 0));
        assertEquals(X, pow(X, 1));
    }

    @Test
    void signsMoveOutwardAndCancel() {
        assertEquals(X, X.negated().negated());
        assertEquals(X.minus(Y), X.plus(Y.negated()));
        assertEquals(X.plus(Y), X.minus(Y.negated()));
        assertEquals(Y.minus(X), X.minus(Y).negated());
        assertEquals(X.times(Y), X.negated().times(Y.negated()));
        assertEquals(X.times(-2), X.times(2).negated());
        assertEquals(X.negated(), X.times(-1));
        assertEquals(X.minus(3), X.plus(-3));
        assertEquals(X.minus(Y.times(2)), X.plus(Y.times(-2)));
        assertEquals(X.plus(Y.times(2)), X.minus(Y.times(-2)));
    }

    @Test
    void powersBecomeCheaperOperations() {
        assertEquals(sqrt(X), pow(X, 0.5));
        assertEquals(constant(1).dividedBy(X), pow(X, -1));
    }

    @Test
    void aChoiceBetweenEqualsIsNone() {
        assertEquals(Y, where(X.greaterThan(0), Y, Y));
    }

    @Test
    void aFactorGoesIntoAChoiceOfConstants() {
        assertEquals(
                where(X.greaterThan(0), 2, 6), where(X.greaterThan(0), 1, 3).times(2));
    }
}
