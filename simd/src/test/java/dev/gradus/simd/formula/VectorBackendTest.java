package dev.gradus.simd.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import dev.gradus.api.formula.Binary;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Formulas;
import dev.gradus.api.formula.Unary;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.FormulaCompiler;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.formula.LoopBackends;
import dev.gradus.core.formula.Program;
import dev.gradus.core.formula.RandomFormulas;
import dev.gradus.core.formula.Samples;
import dev.gradus.core.formula.SumLoop;
import dev.gradus.core.warmup.WarmUp;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vectors give the bits of one element after the other; the build runs this once for every width of vectors. */
class VectorBackendTest {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final Variable RATE = new Variable("rate");
    private static final int OFFSET = 3;
    private static final int LONGEST = 300;
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 9, 16, 17, 33, LONGEST};

    private final FormulaCompiler plain = new FormulaCompiler();
    private final FormulaCompiler simd = new FormulaCompiler(List.of(new VectorBackend()), WarmUp.none());

    @Test
    void randomFormulasGiveTheSameBits() {
        RandomFormulas formulas = new RandomFormulas(19, List.of(X, Y, RATE));
        for (int i = 0; i < 25; i++) {
            assertSameBits(formulas.next(4));
        }
    }

    @ParameterizedTest
    @EnumSource(Unary.Function.class)
    void everyFunctionGivesTheSameBits(Unary.Function function) {
        assertSameBits(new Unary(function, X));
    }

    @ParameterizedTest
    @EnumSource(Binary.Operator.class)
    void everyOperationGivesTheSameBits(Binary.Operator operator) {
        assertSameBits(new Binary(operator, X, Y));
    }

    @Test
    void outputsMayBeInputsBecauseAllAreReadFirst() {
        float[] x = Samples.floats(LONGEST, 1);
        float[] y = Samples.floats(LONGEST, 2);
        float[] oldX = x.clone();
        float[] oldY = y.clone();
        simd.loop(Program.reading(X, Y).writing(Y, X), Precision.FLOAT32)
                .input(0, x, 0)
                .input(1, y, 0)
                .output(0, x, 0)
                .output(1, y, 0)
                .run(LONGEST);
        assertArrayEquals(oldY, x);
        assertArrayEquals(oldX, y);
    }

    @Test
    void sumsAreTheSame() {
        Program program = Program.reading(X).writing(Formulas.sigmoid(X));
        float[] x = Samples.floats(LONGEST, 4);
        for (int i = 0; i < LONGEST; i++) {
            x[i] = Float.isNaN(x[i]) ? 0 : x[i];
        }
        SumLoop expected = plain.sum(program, Precision.FLOAT32);
        expected.arguments().input(0, x, 0);
        SumLoop actual = simd.sum(program, Precision.FLOAT32);
        actual.arguments().input(0, x, 0);
        for (int n : LENGTHS) {
            assertEquals(expected.run(n), actual.run(n));
        }
    }

    @Test
    void isFoundByTheEngine() {
        Loop loop = new FormulaCompiler(LoopBackends.available(), WarmUp.none())
                .loop(Program.reading(X).writing(X.squared()), Precision.FLOAT32);
        assertEquals("simd", loop.backend());
    }

    @Test
    void leavesPlainJavaAndVeryLongFormulasToThePlainBackend() {
        Variable f = new Variable("f");
        Program call = Program.reading(X).calling(f, x -> x + 1, X).writing(f);
        assertEquals("bytecode", simd.loop(call, Precision.FLOAT32).backend());
        Expr sum = X;
        for (int i = 2; i < 12; i++) {
            sum = sum.plus(Formulas.tanh(X.times(i)));
        }
        assertEquals(
                "bytecode",
                simd.loop(Program.reading(X).writing(sum), Precision.FLOAT32).backend());
        assertSameBits(sum);
    }

    /** Vectors that a compiled loop keeps in registers are no objects; in a loop that went wrong they all are. */
    @Test
    @DisabledIfSystemProperty(
            named = "gradus.simd.bits",
            matches = ".*",
            disabledReason = "only at its own width does the processor have all instructions")
    void compiledLoopsKeepVectorsInRegisters() {
        Expr mish = X.times(Formulas.tanh(Formulas.softplus(X)));
        for (Precision precision : Precision.values()) {
            Loop loop = simd.loop(Program.reading(X).writing(mish.derivative(X)), precision);
            bindSafely(loop, precision);
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < 1000 && bytes > 0; round++) {
                bytes = allocatedBy(loop);
            }
            assertEquals(0, bytes, () -> "bytes allocated by 100 runs in " + precision);
        }
    }

    private static void bindSafely(Loop loop, Precision precision) {
        if (precision == Precision.FLOAT32) {
            loop.input(0, new float[LONGEST], 0).output(0, new float[LONGEST], 0);
        } else {
            loop.input(0, new double[LONGEST], 0).output(0, new double[LONGEST], 0);
        }
    }

    private static long allocatedBy(Loop loop) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 100; i++) {
            loop.run(LONGEST);
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    private void assertSameBits(Expr e) {
        Program program = Program.reading(X, Y).given(RATE).writing(e);
        float[] x = Samples.floats(LONGEST + OFFSET, 1);
        float[] y = Samples.floats(LONGEST, 2);
        double[] wideX = Samples.doubles(LONGEST + OFFSET, 1);
        double[] wideY = Samples.doubles(LONGEST, 2);
        Loop slow = plain.loop(program, Precision.FLOAT32).scalar(0, 0.3);
        Loop fast = simd.loop(program, Precision.FLOAT32).scalar(0, 0.3);
        Loop wideSlow = plain.loop(program, Precision.FLOAT64).scalar(0, 0.3);
        Loop wideFast = simd.loop(program, Precision.FLOAT64).scalar(0, 0.3);
        for (int n : LENGTHS) {
            float[] expected = new float[LONGEST + OFFSET];
            float[] actual = new float[LONGEST + OFFSET];
            slow.input(0, x, OFFSET).input(1, y, 0).output(0, expected, OFFSET).run(n);
            fast.input(0, x, OFFSET).input(1, y, 0).output(0, actual, OFFSET).run(n);
            assertArrayEquals(expected, actual, e::toText);
            double[] wideExpected = new double[LONGEST + OFFSET];
            double[] wideActual = new double[LONGEST + OFFSET];
            wideSlow.input(0, wideX, OFFSET).input(1, wideY, 0).output(0, wideExpected, OFFSET);
            wideSlow.run(n);
            wideFast.input(0, wideX, OFFSET).input(1, wideY, 0).output(0, wideActual, OFFSET);
            wideFast.run(n);
            assertArrayEquals(wideExpected, wideActual, e::toText);
        }
    }
}
