package dev.gradus.api.formula;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.exp;
import static dev.gradus.api.formula.Formulas.log1p;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.tanh;
import static dev.gradus.api.formula.Formulas.where;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Symbolic derivatives against central differences. */
class DerivativeTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final double[] POINTS = {-3.7, -1.2, -0.4, 0.3, 0.9, 2.6};
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @EnumSource(Unary.Function.class)
    void ofEveryFunction(Unary.Function function) {
        boolean positive = List.of(Unary.Function.SQRT, Unary.Function.LOG, Unary.Function.LOG1P)
                .contains(function);
        // The argument is a formula itself, so that the chain rule is in every case.
        Expr argument = positive ? X.squared().plus(0.1) : X.times(0.8).plus(0.05);
        assertDerivative(new Unary(function, argument));
    }

    @ParameterizedTest
    @EnumSource(Binary.Operator.class)
    void ofEveryOperationByEitherOperand(Binary.Operator operator) {
        Expr left = X.squared().plus(0.3);
        Expr right = X.times(Y).plus(4);
        assertDerivative(new Binary(operator, left, right));
        assertDerivative(new Binary(operator, right.squared(), left));
        assertDerivative(new Binary(operator, left, constant(1.7)));
        assertDerivative(new Binary(operator, constant(1.7), left));
    }

    @Test
    void ofPowersWithConstantExponents() {
        for (double exponent : new double[] {-2, -1, 0, 1, 2, 3, 4}) {
            assertDerivative(pow(X, exponent));
        }
        for (double exponent : new double[] {-0.5, 0.5, 1.5}) {
            assertDerivative(pow(X.squared().plus(1), exponent));
        }
    }

    @Test
    void ofBranches() {
        assertDerivative(where(X.greaterThan(0.5), X.squared(), exp(X)));
        assertDerivative(where(X.atMost(Y), X.times(Y), tanh(X)));
        assertDerivative(where(X.lessThan(0), 1, X.times(sigmoid(X))));
    }

    @Test
    void ofWhatActivationsAreMadeOf() {
        assertDerivative(X.times(sigmoid(X.times(1.3))));
        assertDerivative(X.times(tanh(log1p(exp(X)))));
        assertDerivative(X.dividedBy(constant(1).plus(abs(X))));
        assertDerivative(max(X, 0).plus(min(exp(X).minus(1).times(0.7), 0)));
    }

    @Test
    void atAKinkIsThatOfTheBranchTaken() {
        assertEquals(0, at(abs(X).derivative(X), 0));
        assertEquals(0, at(max(X, 0).derivative(X), 0));
        assertEquals(0, at(min(X, 0).derivative(X), 0));
        assertEquals(5, at(where(X.atLeast(0), X.times(5), X).derivative(X), 0));
    }

    @Test
    void ofSomethingElseIsZero() {
        assertEquals(constant(0), Y.times(exp(Y)).derivative(X));
    }

    @Test
    void isShort() {
        assertEquals(X.times(2), X.squared().derivative(X));
        assertEquals("2·(x − y)", X.minus(Y).squared().derivative(X).toText());
        assertEquals(constant(1), X.plus(Y).derivative(X));
    }

    private static void assertDerivative(Expr e) {
        for (Variable v : List.of(X, Y)) {
            Expr derivative = e.derivative(v);
            for (double x : POINTS) {
                Map<Variable, Double> above = Map.of(X, v == X ? x + STEP : x, Y, v == Y ? 0.6 + STEP : 0.6);
                Map<Variable, Double> below = Map.of(X, v == X ? x - STEP : x, Y, v == Y ? 0.6 - STEP : 0.6);
                double expected = (e.evaluate(above) - e.evaluate(below)) / (2 * STEP);
                double actual = derivative.evaluate(Map.of(X, x, Y, 0.6));
                double scale = Math.max(1, Math.abs(expected));
                assertEquals(
                        expected,
                        actual,
                        TOLERANCE * scale,
                        () -> "d/d" + v.name() + " " + e.toText() + " = " + derivative.toText() + " at x = " + x);
            }
        }
    }

    private static double at(Expr e, double x) {
        return e.evaluate(Map.of(X, x));
    }
}
