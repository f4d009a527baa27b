package dev.gradus.explain.analysis;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.softplus;
import static dev.gradus.api.formula.Formulas.where;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.formula.Binary;
import dev.gradus.api.formula.Condition;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.formula.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formulas evaluated at many places, compared with their reference. */
class FormulaValuesTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final double[] XS = {-3, -0.5, 0, 0.25, 7, Double.NaN, Double.POSITIVE_INFINITY, 1};
    private static final double[] YS = {2, -1, 0, 3, 0.5, 1, -2, 1};

    private static void assertAsOneByOne(Expr formula) {
        double[] all = FormulaValues.of(formula, Map.of(X, XS, Y, YS), XS.length);
        for (int i = 0; i < XS.length; i++) {
            assertEquals(formula.evaluate(Map.of(X, XS[i], Y, YS[i])), all[i], formula.toText() + " at place " + i);
        }
    }

    @Test
    void everyOperationGivesTheBitsOfTheReference() {
        List<Expr> formulas = new ArrayList<>();
        for (Unary.Function function : Unary.Function.values()) {
            formulas.add(new Unary(function, X));
        }
        for (Binary.Operator operator : Binary.Operator.values()) {
            formulas.add(new Binary(operator, X, Y));
        }
        for (Condition.Comparison comparison : Condition.Comparison.values()) {
            formulas.add(new Where(new Condition(X, comparison, Y), X, Y));
        }
        formulas.forEach(FormulaValuesTest::assertAsOneByOne);
    }

    @Test
    void wholeFormulasDoToo() {
        assertAsOneByOne(X);
        assertAsOneByOne(constant(3));
        assertAsOneByOne(sigmoid(X).times(Y).minus(softplus(Y).dividedBy(X)));
        assertAsOneByOne(pow(X, 2).plus(pow(X, 3)).plus(pow(sigmoid(Y), X)));
        assertAsOneByOne(where(X.atLeast(Y), min(X, Y), max(X, 2).negated()));
    }

    @Test
    void theValuesGivenStayAsTheyAre() {
        FormulaValues.of(X, Map.of(X, XS), XS.length)[0] = 1;
        assertEquals(-3, XS[0]);
    }
}
