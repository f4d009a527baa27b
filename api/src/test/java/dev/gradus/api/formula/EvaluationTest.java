package dev.gradus.api.formula;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.sign;
import static dev.gradus.api.formula.Formulas.softplus;
import static dev.gradus.api.formula.Formulas.where;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What operations mean where it is not obvious. */
class EvaluationTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");

    @Test
    void theSmallerAndTheLargerPropagateNaN() {
        assertEquals(Double.NaN, at(max(X, Y), Double.NaN, 1));
        assertEquals(Double.NaN, at(max(X, Y), 1, Double.NaN));
        assertEquals(Double.NaN, at(min(X, Y), Double.NaN, 1));
        assertEquals(Double.NaN, at(min(X, Y), 1, Double.NaN));
    }

    @Test
    void negativeZeroIsLessThanZero() {
        assertEquals(0.0, at(max(X, Y), -0.0, 0.0));
        assertEquals(-0.0, at(min(X, Y), 0.0, -0.0));
    }

    @Test
    void aComparisonWithNaNIsFalse() {
        assertEquals(2, at(where(X.greaterThan(Y), 1, 2), Double.NaN, 1));
        assertEquals(2, at(where(X.atLeast(Y), 1, 2), 1, Double.NaN));
        assertEquals(2, at(where(X.lessThan(Y), 1, 2), Double.NaN, 1));
        assertEquals(2, at(where(X.atMost(Y), 1, 2), Double.NaN, Double.NaN));
    }

    @Test
    void comparisonsAreAsTheySay() {
        assertEquals(2, at(where(X.greaterThan(Y), 1, 2), 3, 3));
        assertEquals(1, at(where(X.atLeast(Y), 1, 2), 3, 3));
        assertEquals(2, at(where(X.lessThan(Y), 1, 2), 3, 3));
        assertEquals(1, at(where(X.atMost(Y), 1, 2), 3, 3));
    }

    @Test
    void theBranchNotTakenDoesNotMatter() {
        assertEquals(5, at(where(X.greaterThan(0), X, Y.dividedBy(X.minus(X))), 5, 1));
    }

    @Test
    void theSignKeepsZerosAndNaN() {
        assertEquals(-1, at(sign(X), -3, 0));
        assertEquals(1, at(sign(X), Double.MIN_VALUE, 0));
        assertEquals(0.0, at(sign(X), 0.0, 0));
        assertEquals(-0.0, at(sign(X), -0.0, 0));
        assertEquals(Double.NaN, at(sign(X), Double.NaN, 0));
        assertEquals(0.0, at(abs(X), -0.0, 0));
    }

    @Test
    void squaresAndCubesAreProducts() {
        double x = 1.1;
        assertEquals(x * x, at(X.squared(), x, 0));
        assertEquals(x * x * x, at(pow(X, 3), x, 0));
        assertEquals(-8, at(pow(X, 3), -2, 0));
    }

    @Test
    void softplusAndSigmoidAreRightForAnyArgument() {
        assertEquals(1000, at(softplus(X), 1000, 0));
        assertEquals(0, at(softplus(X), -1000, 0));
        assertEquals(1, at(sigmoid(X), 1000, 0));
        assertEquals(0, at(sigmoid(X), -1000, 0));
    }

    @Test
    void aVariableWithoutValueIsNamed() {
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> X.plus(Y).evaluate(Map.of(X, 1.0)));
        assertEquals("no value for variable 'y'; values were given for [Variable[name=x]]", e.getMessage());
    }

    @Test
    void aVariableHasAProperName() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Variable("2x"));
        assertEquals("variable '2x': a name consists of letters, digits and underscores, letter first", e.getMessage());
    }

    @Test
    void partsCanBeReplaced() {
        Expr e = sigmoid(X).times(constant(1).minus(sigmoid(X)));
        assertEquals(Y.times(constant(1).minus(Y)), e.replace(sigmoid(X), Y));
        assertEquals(
                where(Y.greaterThan(1), Y, 0), where(X.greaterThan(1), X, 0).replace(X, Y));
    }

    private static double at(Expr e, double x, double y) {
        return e.evaluate(Map.of(X, x, Y, y));
    }
}
