package dev.gradus.core.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.tensor.Precision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every backend gives the bits of {@link Expr#evaluate}, and in float32 all give the same. */
class BackendsTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final Variable RATE = new Variable("rate");
    private static final int OFFSET = 3;

    private final FormulaCompiler bytecode = new FormulaCompiler();
    private final FormulaCompiler interpreter = new FormulaCompiler(List.of(new InterpreterBackend()));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 1000})
    void randomFormulasGiveTheSameBitsInDoublePrecision(int n) {
        RandomFormulas formulas = new RandomFormulas(17, List.of(X, Y, RATE));
        double[] x = Samples.doubles(n + OFFSET, 1);
        double[] y = Samples.doubles(n + OFFSET, 2);
        for (int i = 0; i < 150; i++) {
            Expr e = formulas.next(5);
            double[] expected = new double[n + OFFSET];
            for (int k = 0; k < n; k++) {
                expected[k + OFFSET] = e.evaluate(Map.of(X, x[k + OFFSET], Y, y[k + OFFSET], RATE, 0.3));
            }
            assertSame(expected, run(bytecode, e, x, y, n), e);
            assertSame(expected, run(interpreter, e, x, y, n), e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 1000})
    void randomFormulasGiveTheSameBitsInSinglePrecision(int n) {
        RandomFormulas formulas = new RandomFormulas(18, List.of(X, Y, RATE));
        float[] x = Samples.floats(n + OFFSET, 1);
        float[] y = Samples.floats(n + OFFSET, 2);
        for (int i = 0; i < 150; i++) {
            Expr e = formulas.next(5);
            assertSame(run(interpreter, e, x, y, n), run(bytecode, e, x, y, n), e);
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
        bytecode.loop(Program.reading(X).writing(e), Precision.FLOAT64)
                .input(0, x, 0)
                .output(0, actual, 0)
                .run(x.length);
        assertSame(expected, actual, e);
        float[] single = Samples.floats(1000, 5);
        assertSame(run(interpreter, e, single, single, 900), run(bytecode, e, single, single, 900), e);
    }

    @Test
    void theCompilerSaysWhichBackendRuns() {
        Program program = Program.reading(X).writing(X);
        assertEquals("bytecode", bytecode.loop(program, Precision.FLOAT32).backend());
        assertEquals("interpreter", interpreter.loop(program, Precision.FLOAT32).backend());
    }

    @Test
    void aFormulaTooLargeForCompiledCodeIsInterpreted() {
        Expr sum = X;
        for (int i = 1; i < 3000; i++) {
            sum = sum.plus(Y.times(i));
        }
        Program program = Program.reading(X, Y).writing(sum);
        Loop loop = bytecode.loop(program, Precision.FLOAT64);
        assertEquals("interpreter", loop.backend());
        double[] result = {Double.NaN};
        loop.input(0, new double[] {5}, 0).input(1, new double[] {2}, 0).output(0, result, 0);
        loop.run(1);
        assertEquals(5 + 2 * (2999 * 3000 / 2), result[0]);
    }

    private static double[] run(FormulaCompiler compiler, Expr e, double[] x, double[] y, int n) {
        double[] result = new double[n + OFFSET];
        compiler.loop(Program.reading(X, Y).given(RATE).writing(e), Precision.FLOAT64)
                .input(0, x, OFFSET)
                .input(1, y, OFFSET)
                .output(0, result, OFFSET)
                .scalar(0, 0.3)
                .run(n);
        return result;
    }

    private static float[] run(FormulaCompiler compiler, Expr e, float[] x, float[] y, int n) {
        float[] result = new float[n + OFFSET];
        compiler.loop(Program.reading(X, Y).given(RATE).writing(e), Precision.FLOAT32)
                .input(0, x, OFFSET)
                .input(1, y, OFFSET)
                .output(0, result, OFFSET)
                .scalar(0, 0.3)
                .run(n);
        return result;
    }

    private static void assertSame(double[] expected, double[] actual, Expr e) {
        assertArrayEquals(expected, actual, e::toText);
    }

    private static void assertSame(float[] expected, float[] actual, Expr e) {
        assertArrayEquals(expected, actual, e::toText);
    }
}
