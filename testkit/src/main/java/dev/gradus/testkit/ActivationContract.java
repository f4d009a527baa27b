package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.tensor.Precision;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every activation must keep to, in any of the three shapes.
 *
 * <pre>{@code
 * class SwishTest extends ActivationContract {
 *     @Override protected Activation activation() {
 *         return new Swish(1.5);
 *     }
 * }
 * }</pre>
 *
 * <p>Test several settings with a class for each, or with JUnit's {@code @ParameterizedClass}.
 */
public abstract non-sealed class ActivationContract extends PartContract<Activation> {

    private static final String DERIVATIVE_HINT =
            "correct the derivative, or override points() if the function has a kink or a pole there";

    private static final double[] FAR = {-1000, -745, -100, -50, 50, 100, 700, 1000};

    /** Where activations like to have kinks. */
    private static final double[] CORNERS = {-6, -3, -1, -0.5, -0.0, 0, 0.5, 1, 3, 6};

    /** In float32 rounding costs 6·10⁻⁸; this leaves room for a formula of a dozen operations. */
    private static final double FLOAT32_TOLERANCE = 2e-6;

    /** Returns the activation under test. */
    protected abstract Activation activation();

    /**
     * Returns where the derivative is compared with central differences.
     *
     * <p>The default has points of either sign up to 30 that keep away from multiples of ½, where kinks usually are.
     * Override it for a function that has kinks elsewhere or is not defined everywhere.
     */
    protected double[] points() {
        return new double[] {
            0.3, -0.3, 0.7, -0.7, 1.2, -1.2, 1.6, -1.6, 2.7, -2.7, 4.3, -4.3, 0.06, -0.06, 8.2, -8.2, -12.7, 30.3, -30.3
        };
    }

    /**
     * Returns whether the function is defined at a point; NaN is an error where it is.
     *
     * <p>The default is everywhere.
     */
    protected boolean isDefinedAt(double x) {
        return true;
    }

    @Override
    final Class<Activation> kind() {
        return Activation.class;
    }

    @Override
    final Activation part() {
        return activation();
    }

    private String named(double[] x) {
        return activation().name() + " at x = " + (x.length == 1 ? String.valueOf(x[0]) : Arrays.toString(x));
    }

    /** Rows of one point each for a function of one number; rows of several lengths for one of a whole row. */
    private double[][] rows() {
        double[] points = points();
        if (!(activation() instanceof RowActivation)) {
            return DoubleStream.of(points).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        }
        double[] moderate = DoubleStream.of(points).filter(x -> Math.abs(x) < 6).toArray();
        return new double[][] {
            {points[0]},
            Arrays.copyOf(moderate, 2),
            Arrays.copyOfRange(moderate, moderate.length - 3, moderate.length),
            moderate
        };
    }

    /** Unit vectors, one for each output, and a mixture of all. */
    private static double[][] upstream(int length) {
        double[][] dy = new double[length + 1][length];
        for (int i = 0; i < length; i++) {
            dy[i][i] = 1;
            dy[length][i] = (i % 2 == 0 ? 1 : -1) * (0.3 + i);
        }
        return dy;
    }

    /** The derivative is that of the function, to a relative error of 10⁻⁶. */
    @Test
    public void derivativeAgreesWithCentralDifferences() {
        RowFunction f = RowFunction.of(activation());
        for (double[] x : rows()) {
            for (double[] dy : upstream(x.length)) {
                double[] dx = f.backward(x, dy);
                for (int i = 0; i < x.length; i++) {
                    int moved = i;
                    DoubleUnaryOperator loss = at -> {
                        double[] row = x.clone();
                        row[moved] = at;
                        return Numbers.dot(f.forward(row), dy);
                    };
                    String where = named(x) + (x.length == 1 ? "" : ", dx[" + i + "] for dy = " + Arrays.toString(dy));
                    Slope.of(loss, x[i]).check(where, dx[i], DERIVATIVE_HINT);
                }
            }
        }
    }

    /** Far from 0 the value is not NaN, and the derivative is finite where the value is. */
    @Test
    public void survivesInputsFarFromZero() {
        RowFunction f = RowFunction.of(activation());
        for (double far : FAR) {
            checkDefined(f, far);
            if (activation() instanceof RowActivation) {
                checkDefined(f, far, 0.3, -0.7);
            }
        }
    }

    /** At a kink the derivative is one of the slopes beside it, or between them, but a number. */
    @Test
    public void hasADerivativeWhereKinksUsuallyAre() {
        RowFunction f = RowFunction.of(activation());
        for (double corner : CORNERS) {
            checkDefined(f, corner);
        }
    }

    private void checkDefined(RowFunction f, double... x) {
        if (!isDefinedAt(x[0])) {
            return;
        }
        double[] y = f.forward(x);
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        double[] dx = f.backward(x, ones);
        for (int i = 0; i < x.length; i++) {
            double value = y[i];
            double derivative = dx[i];
            assertTrue(
                    !Double.isNaN(value),
                    () -> named(x) + " is NaN; rewrite the formula so that nothing in it overflows, with softplus(x)"
                            + " for log(1 + exp(x)), say");
            assertTrue(
                    Double.isFinite(derivative) || Double.isInfinite(value),
                    () -> named(x) + ": the value is " + value + " but the derivative " + derivative
                            + "; override derivative with a form in which nothing overflows");
        }
    }

    /** NaN in gives NaN out, or a network that has gone wrong would look sound. */
    @Test
    public void passesNaNOn() {
        double[] x = {Double.NaN};
        double[] y = RowFunction.of(activation()).forward(x);
        assertTrue(
                Double.isNaN(y[0]),
                () -> activation().name() + " of NaN is " + y[0] + ", and must be NaN; a comparison with NaN is false,"
                        + " so put x into the last branch of where(…)");
    }

    /** The same input gives the same output and derivative, whatever came between. */
    @Test
    public void givesTheSameTwice() {
        RowFunction f = RowFunction.of(activation());
        double[][] rows = rows();
        double[][] y = Arrays.stream(rows).map(f::forward).toArray(double[][]::new);
        double[][] dx = Arrays.stream(rows).map(x -> f.backward(x, x)).toArray(double[][]::new);
        for (int i = rows.length - 1; i >= 0; i--) {
            String where = named(rows[i]) + ": the second call gives another ";
            assertArrayEquals(y[i], f.forward(rows[i]), () -> where + "value; a part must have no state");
            assertArrayEquals(
                    dx[i], f.backward(rows[i], rows[i]), () -> where + "derivative; a part must have no state");
        }
    }

    /** Arguments are read, results are written, whatever was in them before. */
    @Test
    public void changesNothingButItsResults() {
        RowFunction f = RowFunction.of(activation());
        for (double[] row : rows()) {
            double[] x = row.clone();
            double[] y = Numbers.filled(x.length, Double.NaN);
            f.forward(x, y);
            assertArrayEquals(row, x, () -> named(row) + ": forward must not change x");
            double[] kept = y.clone();
            double[] dy = upstream(x.length)[x.length];
            double[] dx = Numbers.filled(x.length, Double.NaN);
            f.backward(x, y, dy, dx);
            assertArrayEquals(row, x, () -> named(row) + ": backward must not change x");
            assertArrayEquals(kept, y, () -> named(row) + ": backward must not change y");
            assertArrayEquals(upstream(x.length)[x.length], dy, () -> named(row) + ": backward must not change dy");
            assertTrue(
                    Numbers.noneIsNaN(y) && Numbers.noneIsNaN(dx),
                    () -> named(row) + ": every y and dx must be set, not added to; got y = " + Arrays.toString(kept)
                            + ", dx = " + Arrays.toString(dx));
        }
    }

    /** In an engine the values and gradients in double precision are those of the part itself. */
    @Test
    @Tag(ENGINE)
    public void givesTheSameInAnEngine() {
        for (double[] x : rows()) {
            compareInEngine(Precision.FLOAT64, x, 1e-12);
        }
    }

    /** In float32 values and gradients differ from those in float64 by rounding only. */
    @Test
    @Tag(ENGINE)
    public void float32AgreesWithFloat64() {
        for (double[] row : rows()) {
            compareInEngine(Precision.FLOAT32, Numbers.toFloat(row), FLOAT32_TOLERANCE);
        }
    }

    private void compareInEngine(Precision precision, double[] x, double tolerance) {
        RowFunction f = RowFunction.of(activation());
        double[] dy = Numbers.toFloat(upstream(x.length)[x.length]);
        try (Probe probe = Probe.of(precision, new Apply(activation()), x)) {
            Numbers.assertClose(named(x) + " in " + precision, f.forward(x), probe.output(), tolerance);
            Numbers.assertClose(
                    named(x) + " in " + precision + ", gradient",
                    f.backward(x, dy),
                    probe.inputGradient(dy),
                    tolerance);
        }
    }
}
