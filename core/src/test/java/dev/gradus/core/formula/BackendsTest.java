package dev.gradus.core.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.warmup.WarmUp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every backend gives the bits of {@link Expr#evaluate}, and in float32 all give the same. */
class BackendsTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final Variable RATE = new Variable("rate");
    private static final double RATE_VALUE = 0.3;
    private static final int OFFSET = 3;
    private static final int LONGEST = 1000;
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 9, LONGEST};
    private static final int FORMULAS = 60;

    private final FormulaCompiler bytecode = new FormulaCompiler();
    private final FormulaCompiler interpreter = new FormulaCompiler(List.of(new InterpreterBackend()), WarmUp.none());

    @Test
    void randomFormulasGiveTheSameBitsInDoublePrecision() {
        RandomFormulas formulas = new RandomFormulas(17, List.of(X, Y, RATE));
        double[] x = Samples.doubles(LONGEST + OFFSET, 1);
        double[] y = Samples.doubles(LONGEST + OFFSET, 2);
        for (int i = 0; i < FORMULAS; i++) {
            Expr e = formulas.next(5);
            double[] expected = new double[LONGEST + OFFSET];
            for (int k = OFFSET; k < LONGEST + OFFSET; k++) {
                expected[k] = e.evaluate(Map.of(X, x[k], Y, y[k], RATE, RATE_VALUE));
            }
            for (FormulaCompiler compiler : List.of(bytecode, interpreter)) {
                Loop loop =
                        loop(compiler, e, Precision.FLOAT64).input(0, x, OFFSET).input(1, y, OFFSET);
                for (int n : LENGTHS) {
                    double[] actual = new double[LONGEST + OFFSET];
                    loop.output(0, actual, OFFSET).run(n);
                    assertArrayEquals(onlyFirst(expected, n), actual, e::toText);
                }
            }
        }
    }

    @Test
    void randomFormulasGiveTheSameBitsInSinglePrecision() {
        RandomFormulas formulas = new RandomFormulas(18, List.of(X, Y, RATE));
        float[] x = Samples.floats(LONGEST + OFFSET, 1);
        float[] y = Samples.floats(LONGEST + OFFSET, 2);
        for (int i = 0; i < FORMULAS; i++) {
            Expr e = formulas.next(5);
            Loop fast = loop(bytecode, e, Precision.FLOAT32).input(0, x, OFFSET).input(1, y, OFFSET);
            Loop slow =
                    loop(interpreter, e, Precision.FLOAT32).input(0, x, OFFSET).input(1, y, OFFSET);
            for (int n : LENGTHS) {
                float[] expected = new float[LONGEST + OFFSET];
                slow.output(0, expected, OFFSET).run(n);
                float[] actual = new float[LONGEST + OFFSET];
                fast.output(0, actual, OFFSET).run(n);
                assertArrayEquals(expected, actual, e::toText);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Unary.Function.class)
    void everyFunctionGivesTheSameBits(Unary.Function function) {
        Expr e = new Unary(function, X);
        double[] x = Samples.doubles(1000, 5);
        double[] expected = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            expected[i] = e.evaluate(Map.of(X, x[i]));
        }
        double[] actual = new double[x.length];
        loop(bytecode, e, Precision.FLOAT64).input(0, x, 0).output(0, actual, 0).run(x.length);
        assertArrayEquals(expected, actual);
        float[] single = Samples.floats(1000, 5);
        float[] fast = new float[single.length];
        loop(bytecode, e, Precision.FLOAT32)
                .input(0, single, 0)
                .output(0, fast, 0)
                .run(single.length);
        float[] slow = new float[single.length];
        loop(interpreter, e, Precision.FLOAT32)
                .input(0, single, 0)
                .output(0, slow, 0)
                .run(single.length);
        assertArrayEquals(slow, fast);
    }

    @Test
    void theCompilerSaysWhichBackendRuns() {
        Program program = Program.reading(X).writing(X);
        assertEquals("bytecode", bytecode.loop(program, Precision.FLOAT32).backend());
        assertEquals("interpreter", interpreter.loop(program, Precision.FLOAT32).backend());
    }

    @Test
    void aFormulaTooLargeForCompiledCodeIsInterpreted() {
        Expr sum = sum(0, 3000);
        Program program = Program.reading(X, Y).writing(sum);
        Loop loop = bytecode.loop(program, Precision.FLOAT64);
        assertEquals("interpreter", loop.backend());
        double[] result = {Double.NaN};
        loop.input(0, new double[] {5}, 0).input(1, new double[] {2}, 0).output(0, result, 0);
        loop.run(1);
        assertEquals(5 * (2999 * 3000 / 2) + 2 * 3000, result[0]);
    }

    /** Σ (i·x + y) for from ≤ i < to. */
    private static Expr sum(int from, int to) {
        int middle = (from + to) / 2;
        return to - from == 1 ? X.times(from).plus(Y) : sum(from, middle).plus(sum(middle, to));
    }

    private static Loop loop(FormulaCompiler compiler, Expr e, Precision precision) {
        return compiler.loop(Program.reading(X, Y).given(RATE).writing(e), precision)
                .scalar(0, RATE_VALUE);
    }

    private static double[] onlyFirst(double[] values, int n) {
        double[] first = new double[values.length];
        System.arraycopy(values, OFFSET, first, OFFSET, n);
        return first;
    }
}
