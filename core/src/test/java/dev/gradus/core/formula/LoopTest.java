package dev.gradus.core.formula;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sqrt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.warmup.WarmUp;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a loop promises, whatever the backend. */
class LoopTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final Variable DY = new Variable("dy");
    private static final Variable RATE = new Variable("rate");
    private static final Variable STEP = new Variable("step");

    static Stream<FormulaCompiler> compilers() {
        return Stream.of(new FormulaCompiler(), new FormulaCompiler(List.of(new InterpreterBackend()), WarmUp.none()));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void outputsMayBeInputsBecauseAllAreReadFirst(FormulaCompiler compiler) {
        double[] x = {1, 2, 3};
        double[] y = {10, 20, 30};
        Loop swap = compiler.loop(Program.reading(X, Y).writing(Y, X.plus(Y)), Precision.FLOAT64);
        swap.input(0, x, 0).input(1, y, 0).output(0, x, 0).output(1, y, 0).run(3);
        assertArrayEquals(new double[] {10, 20, 30}, x);
        assertArrayEquals(new double[] {11, 22, 33}, y);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void everyArrayHasItsOwnOffsetAndOnlyTheRangeIsWritten(FormulaCompiler compiler) {
        float[] x = {0, 0, 1, 2, 3, 4};
        float[] y = {10, 20, 30, 40};
        float[] sum = new float[7];
        Loop loop = compiler.loop(Program.reading(X, Y).writing(X.plus(Y)), Precision.FLOAT32);
        loop.input(0, x, 2).input(1, y, 0).output(0, sum, 3).run(1, 3);
        assertArrayEquals(new float[] {0, 0, 0, 0, 22, 33, 0}, sum);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatDependsOnScalarsAloneIsComputedInDoublePrecision(FormulaCompiler compiler) {
        Expr correction = constant(1).minus(pow(0.999, STEP));
        float[] x = {1, 2};
        Loop loop = compiler.loop(
                Program.reading(X).given(STEP).writing(X.times(correction), correction), Precision.FLOAT32);
        float[] product = new float[2];
        float[] alone = new float[2];
        loop.input(0, x, 0).output(0, product, 0).output(1, alone, 0);
        for (int step = 1; step <= 3; step++) {
            loop.scalar(0, step).run(2);
            double exact = correction.evaluate(Map.of(STEP, (double) step));
            assertArrayEquals(new float[] {(float) exact, 2 * (float) exact}, product);
            assertArrayEquals(new float[] {(float) exact, (float) exact}, alone);
        }
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void sumsAreEightChainsAddedPairwise(FormulaCompiler compiler) {
        for (int n : new int[] {0, 1, 2, 7, 8, 9, 255, 256, 257, 1000}) {
            float[] x = Samples.floats(n, 3);
            double[] chains = new double[8];
            for (int i = 0; i < n; i++) {
                x[i] = Float.isFinite(x[i]) ? x[i] : 1;
                chains[i % 8] += x[i] * x[i];
            }
            double expected = ((chains[0] + chains[4]) + (chains[2] + chains[6]))
                    + ((chains[1] + chains[5]) + (chains[3] + chains[7]));
            SumLoop sum = compiler.sum(Program.reading(X).writing(X.times(2), X.squared()), Precision.FLOAT32);
            float[] twice = new float[n];
            sum.arguments().input(0, x, 0).output(0, twice, 0);
            assertEquals(expected, sum.run(n));
            for (int i = 0; i < n; i++) {
                assertEquals(2 * x[i], twice[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void plainJavaIsCalledInDoublePrecision(FormulaCompiler compiler) {
        Variable slope = new Variable("slope");
        Program program = Program.reading(X, Y, DY)
                .calling(slope, (x, y) -> x / 3 + y, X, Y)
                .writing(DY.times(slope));
        float[] x = {1, 2};
        float[] y = {5, 6};
        float[] dx = {7, 8};
        compiler.loop(program, Precision.FLOAT32)
                .input(0, x, 0)
                .input(1, y, 0)
                .input(2, dx, 0)
                .output(0, dx, 0)
                .run(2);
        assertArrayEquals(new float[] {7 * (float) (1 / 3.0 + 5), 8 * (float) (2 / 3.0 + 6)}, dx);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void runningAllocatesNothing(FormulaCompiler compiler) {
        double[] x = {0.5, 2, 3};
        Program program = Program.reading(X).given(RATE).writing(X.minus(RATE.times(sqrt(X))));
        Loop loop = compiler.loop(program, Precision.FLOAT64);
        SumLoop sum = compiler.sum(program, Precision.FLOAT64);
        loop.input(0, x, 0).output(0, new double[3], 0);
        sum.arguments().input(0, x, 0).scalar(0, 1e-3);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double total = 0;
        long allocated = 0;
        for (int round = 0; round < 3; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 10_000; i++) {
                loop.scalar(0, i * 1e-6);
                loop.run(3);
                total += sum.run(3);
            }
            allocated = threads.getThreadAllocatedBytes(thread) - before;
        }
        assertTrue(allocated < 10_000, "bytes in 20 000 runs: " + allocated);
        assertTrue(total > 0);
    }

    @Test
    void equalProgramsShareTheirCode() {
        FormulaCompiler compiler = new FormulaCompiler();
        Loop first = compiler.loop(Program.reading(X).writing(X.plus(1)), Precision.FLOAT32);
        Loop second = compiler.loop(Program.reading(Y).writing(Y.plus(1)), Precision.FLOAT32);
        assertNotSame(first, second);
        assertSame(first.getClass(), second.getClass());
    }

    @Test
    void theSizeOfAFormulaIsThatOfItsDistinctParts() {
        Expr e = X;
        for (int i = 0; i < 100; i++) {
            e = e.times(e);
        }
        double[] result = new double[1];
        Loop loop = new FormulaCompiler().loop(Program.reading(X).writing(e), Precision.FLOAT64);
        loop.input(0, new double[] {-1}, 0).output(0, result, 0).run(1);
        assertEquals(1, result[0]);
    }

    @Test
    void repeatedPartsAreOneNode() {
        Expr difference = X.minus(Y);
        Graph graph = Graph.of(
                Program.reading(X, Y).writing(difference.squared(), X.minus(Y).times(2), Y.plus(X), X.plus(Y)));
        assertEquals(7, graph.nodes().size());
        assertSame(graph.outputs().get(2), graph.outputs().get(3));
    }

    @Test
    void anUnknownVariableIsNamed() {
        Program program = Program.reading(X).given(RATE).writing(X.times(Y));
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> new FormulaCompiler().loop(program, Precision.FLOAT32));
        assertEquals("variable 'y' has no meaning here; inputs are [x], scalars are [rate]", e.getMessage());
    }

    @Test
    void aVariableHasOneMeaning() {
        Program program = Program.reading(X);
        Exception e = assertThrows(IllegalArgumentException.class, () -> program.given(X));
        assertEquals("variable 'x' is given twice in one program", e.getMessage());
    }

    @Test
    void anArrayOfTheWrongTypeIsRefused() {
        Loop loop = new FormulaCompiler().loop(Program.reading(X).writing(X), Precision.FLOAT32);
        Exception e = assertThrows(IllegalArgumentException.class, () -> loop.input(0, new double[1], 0));
        assertEquals("this loop computes in FLOAT32; it cannot use a double[]", e.getMessage());
    }
}
