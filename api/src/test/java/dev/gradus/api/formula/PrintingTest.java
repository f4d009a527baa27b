package dev.gradus.api.formula;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.erf;
import static dev.gradus.api.formula.Formulas.exp;
import static dev.gradus.api.formula.Formulas.expm1;
import static dev.gradus.api.formula.Formulas.log;
import static dev.gradus.api.formula.Formulas.log1p;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.sin;
import static dev.gradus.api.formula.Formulas.softplus;
import static dev.gradus.api.formula.Formulas.sqrt;
import static dev.gradus.api.formula.Formulas.tanh;
import static dev.gradus.api.formula.Formulas.where;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Text and LaTeX, with parentheses where they are needed and only there. */
class PrintingTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final Variable RATE = new Variable("learning_rate");

    @Test
    void sumsAndProducts() {
        assertPrints(X.plus(Y).times(X), "(x + y)·x", "\\left(x + y\\right) \\cdot x");
        assertPrints(X.plus(Y.times(X)), "x + y·x", "x + y \\cdot x");
        assertPrints(X.minus(Y.minus(X)), "x − (y − x)", "x - \\left(y - x\\right)");
        assertPrints(X.minus(Y).minus(X), "x − y − x", "x - y - x");
        assertPrints(X.minus(Y.plus(X)), "x − (y + x)", "x - \\left(y + x\\right)");
        assertPrints(X.times(RATE), "x·learning_rate", "x \\cdot \\mathrm{learning\\_rate}");
    }

    @Test
    void quotients() {
        assertPrints(X.dividedBy(Y.dividedBy(X)), "x / (y / x)", "\\frac{x}{\\frac{y}{x}}");
        assertPrints(X.dividedBy(Y.times(X)), "x / (y·x)", "\\frac{x}{y \\cdot x}");
        assertPrints(X.plus(1).dividedBy(Y), "(x + 1) / y", "\\frac{x + 1}{y}");
        assertPrints(X.dividedBy(Y).squared(), "(x / y)²", "{\\left(\\frac{x}{y}\\right)}^{2}");
    }

    @Test
    void signs() {
        assertPrints(X.negated(), "−x", "-x");
        assertPrints(X.times(Y).negated(), "−x·y", "-x \\cdot y");
        assertPrints(Y.minus(X.squared().negated()), "y + x²", "y + {x}^{2}");
        assertPrints(X.negated().squared(), "(−x)²", "{\\left(-x\\right)}^{2}");
        assertPrints(new Unary(Unary.Function.NEGATE, X.plus(Y)), "−(x + y)", "-\\left(x + y\\right)");
        assertPrints(X.times(-2), "−2·x", "-2 \\cdot x");
        Expr subtracted = new Binary(Binary.Operator.MINUS, Y, X.times(-2));
        assertPrints(subtracted, "y − (−2·x)", "y - \\left(-2 \\cdot x\\right)");
        assertPrints(pow(constant(-2), X), "(−2)^x", "{\\left(-2\\right)}^{x}");
    }

    @Test
    void powers() {
        assertPrints(X.squared(), "x²", "{x}^{2}");
        assertPrints(pow(X.plus(1), 3), "(x + 1)³", "{\\left(x + 1\\right)}^{3}");
        assertPrints(pow(X, Y.plus(1)), "x^(y + 1)", "{x}^{y + 1}");
        assertPrints(pow(X.squared(), Y), "(x²)^y", "{\\left({x}^{2}\\right)}^{y}");
        assertPrints(exp(X).squared(), "exp(x)²", "{\\left(e^{x}\\right)}^{2}");
    }

    @Test
    void functionsThatAreKnownByName() {
        assertPrints(tanh(X.plus(1)), "tanh(x + 1)", "\\tanh\\left(x + 1\\right)");
        assertPrints(log(X), "log(x)", "\\ln\\left(x\\right)");
        assertPrints(erf(X), "erf(x)", "\\operatorname{erf}\\left(x\\right)");
        assertPrints(sin(X), "sin(x)", "\\sin\\left(x\\right)");
        assertPrints(sqrt(X), "sqrt(x)", "\\sqrt{x}");
        assertPrints(abs(X.minus(Y)), "|x − y|", "\\left|x - y\\right|");
        assertPrints(max(X, 0), "max(x, 0)", "\\max\\left(x, 0\\right)");
    }

    @Test
    void functionsThatAreShownAsTheirDefinition() {
        assertPrints(sigmoid(X), "1 / (1 + exp(−x))", "\\frac{1}{1 + e^{-x}}");
        assertPrints(softplus(X), "log(1 + exp(x))", "\\ln\\left(1 + e^{x}\\right)");
        assertPrints(expm1(X).times(2), "2·(exp(x) − 1)", "2 \\cdot \\left(e^{x} - 1\\right)");
        assertPrints(log1p(X), "log(1 + x)", "\\ln\\left(1 + x\\right)");
    }

    @Test
    void choices() {
        assertPrints(
                where(X.greaterThan(0), X, X.times(0.01)),
                "x if x > 0 else 0.01·x",
                "\\begin{cases}x & \\text{if } x > 0 \\\\ 0.01 \\cdot x & \\text{otherwise}\\end{cases}");
        assertPrints(
                Y.times(where(X.atMost(0), 1, Y)),
                "y·(1 if x ≤ 0 else y)",
                "y \\cdot \\begin{cases}1 & \\text{if } x \\le 0 \\\\ y & \\text{otherwise}\\end{cases}");
        assertPrints(
                where(X.lessThan(0), X, where(X.atLeast(6), 6, Y)),
                "x if x < 0 else (6 if x ≥ 6 else y)",
                "\\begin{cases}x & \\text{if } x < 0 \\\\ \\begin{cases}6 & \\text{if } x \\ge 6 \\\\ y & "
                        + "\\text{otherwise}\\end{cases} & \\text{otherwise}\\end{cases}");
    }

    @Test
    void numbers() {
        assertPrints(X.plus(0.1), "x + 0.1", "x + 0.1");
        assertPrints(X.plus(1e-8), "x + 1e−8", "x + 10^{-8}");
        assertPrints(X.plus(123456.75), "x + 123456.75", "x + 123456.75");
        assertPrints(X.times(2.5e-7), "2.5e−7·x", "2.5 \\cdot 10^{-7} \\cdot x");
        assertPrints(constant(-3), "−3", "-3");
    }

    private static void assertPrints(Expr e, String text, String latex) {
        assertEquals(text, e.toText());
        assertEquals(latex, e.toLatex());
    }

    @Test
    void numbersAreShownAsTheirAuthorMeantThem() {
        assertEquals("0.1·x", X.times(1 - 0.9).toText());
        assertEquals("1e−8·x", X.times(1e-8).toText());
        assertEquals("1.5e12·x", X.times(1.5e12).toText());
        assertEquals("0.333333333333·x", X.times(1 / 3.0).toText());
    }

    @Test
    void aFactorComputedOnceIsShownAsAQuotient() {
        Variable t = new Variable("t");
        Expr correction = Formulas.constant(1).minus(t);
        assertEquals(
                "x / (1 − t)",
                X.times(Formulas.constant(1).dividedBy(correction)).toText());
        assertEquals("x / (1 + exp(−t))", X.times(sigmoid(t)).toText());
        assertEquals("x·t / (1 − t)", X.times(t.dividedBy(correction)).toText());
        assertEquals(
                "\\frac{x}{1 - t}",
                X.times(Formulas.constant(1).dividedBy(correction)).toLatex());
    }
}
