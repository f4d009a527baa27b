package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.RowLoss;
import dev.gradus.api.network.Gradients;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every loss must keep to, in any of the three shapes.
 *
 * <pre>{@code
 * class LogCoshTest extends LossContract {
 *     @Override protected Loss loss() {
 *         return new LogCosh();
 *     }
 * }
 * }</pre>
 */
public abstract non-sealed class LossContract extends PartContract<Loss> {

    private static final String DERIVATIVE_HINT = "the derivative is that of one element or row with respect to the"
            + " prediction, without scale and mean; correct it, or override samples() if there is a kink";

    private static final double FLOAT32_TOLERANCE = 1e-5;

    /** Far enough for e^x to overflow. */
    private static final double FAR = 1000;

    /**
     * Predictions and observations of one sample.
     *
     * @param predicted the outputs of a network
     * @param observed the targets; as many
     */
    public record Sample(double[] predicted, double[] observed) {

        @Override
        public String toString() {
            return "predicted " + Arrays.toString(predicted) + ", observed " + Arrays.toString(observed);
        }
    }

    /** Returns the loss under test. */
    protected abstract Loss loss();

    /**
     * Returns samples, all of one width, that the loss is tested on.
     *
     * <p>The default follows {@link Loss#outputs()}: any numbers, probabilities in (0, 1), logits with yes-or-no
     * targets, or distributions over three classes. Override it for a loss that takes other targets, such as ±1, or
     * that has kinks elsewhere than where prediction and target are equal.
     */
    protected List<Sample> samples() {
        return LossSamples.of(loss().outputs());
    }

    @Override
    final Class<Loss> kind() {
        return Loss.class;
    }

    @Override
    final Loss part() {
        return loss();
    }

    private String named(Sample sample) {
        return loss().name() + " for " + sample;
    }

    /** What the engine needs to turn elements into the loss of a batch. */
    @Test
    public void saysHowElementsBecomeOneNumber() {
        Loss loss = loss();
        assertNotNull(loss.reduction(), () -> loss.name() + ": reduction() must not give null");
        assertNotNull(loss.outputs(), () -> loss.name() + ": outputs() must not give null");
        double scale = loss.scale();
        assertTrue(
                scale > 0 && Double.isFinite(scale),
                () -> loss.name() + ": scale() must be a number > 0, got " + scale);
    }

    /** The engine multiplies by the scale; a formula that does so too would count it twice. */
    @Test
    public void leavesItsScaleToTheEngine() {
        if (loss() instanceof Record record) {
            for (RecordComponent setting : PartSettings.of(record.getClass())) {
                if (setting.getName().equals("scale") && setting.getType() == double.class) {
                    Loss other = (Loss) PartSettings.with(record, setting, 2.5);
                    assertEquals(2.5, other.scale(), () -> loss().name() + ": scale() must give the setting");
                    for (Sample s : samples()) {
                        assertEquals(
                                LossFunction.of(loss()).value(s.predicted, s.observed),
                                LossFunction.of(other).value(s.predicted, s.observed),
                                () -> named(s) + ": the engine multiplies by the scale; leave it out of the function");
                    }
                }
            }
        }
    }

    /** The derivative is that of the function, to a relative error of 10⁻⁶. */
    @Test
    public void derivativeAgreesWithCentralDifferences() {
        LossFunction f = LossFunction.of(loss());
        for (Sample s : samples()) {
            double[] gradient = f.derivative(s.predicted, s.observed);
            for (int i = 0; i < gradient.length; i++) {
                int moved = i;
                Slope slope = Slope.of(
                        at -> {
                            double[] predicted = s.predicted.clone();
                            predicted[moved] = at;
                            return f.value(predicted, s.observed);
                        },
                        s.predicted[i]);
                slope.check(named(s) + ", derivative " + i, gradient[i], DERIVATIVE_HINT);
            }
        }
    }

    /** A loss that computes value and derivatives at once gives what it gives one by one, to the last bit. */
    @Test
    public void givesTheSameAtOnceAsOneByOne() {
        if (!(loss() instanceof RowLoss row)) {
            return;
        }
        for (Sample s : samples()) {
            double[] expected = LossFunction.of(row).derivative(s.predicted, s.observed);
            double[] gradient = new double[expected.length];
            double value = row.applyWithDerivative(s.predicted, s.observed, gradient);
            assertEquals(
                    row.apply(s.predicted, s.observed),
                    value,
                    () -> named(s) + ": applyWithDerivative must return what apply returns");
            assertArrayEquals(
                    expected, gradient, () -> named(s) + ": applyWithDerivative must give what derivative gives");
        }
    }

    /** Where the prediction is what was observed, loss and derivative are finite. */
    @Test
    public void isFiniteAtAPerfectPrediction() {
        Outputs outputs = loss().outputs();
        if (outputs == Outputs.LOGITS || outputs == Outputs.CLASS_LOGITS) {
            return; // no logit is perfect; farOffLogitsGiveFiniteLosses has the limit
        }
        for (Sample s : samples()) {
            checkFinite(new Sample(s.observed, s.observed));
        }
    }

    /** Logits of any size, right or wrong, give a finite loss and derivative. */
    @Test
    public void farOffLogitsGiveFiniteLosses() {
        Outputs outputs = loss().outputs();
        if (outputs != Outputs.LOGITS && outputs != Outputs.CLASS_LOGITS) {
            return;
        }
        for (Sample s : samples()) {
            for (int i = 0; i < s.predicted.length; i++) {
                for (double far : new double[] {-FAR, FAR}) {
                    double[] predicted = s.predicted.clone();
                    predicted[i] = far;
                    checkFinite(new Sample(predicted, s.observed));
                }
            }
        }
    }

    private void checkFinite(Sample s) {
        LossFunction f = LossFunction.of(loss());
        double value = f.value(s.predicted, s.observed);
        double[] gradient = f.derivative(s.predicted, s.observed);
        assertTrue(
                Numbers.allAreFinite(value) && Numbers.allAreFinite(gradient),
                () -> named(s) + ": loss " + value + " and derivative " + Arrays.toString(gradient)
                        + " must be finite; limit the argument of a logarithm or divisor from below, or rewrite the"
                        + " formula so that nothing overflows");
    }

    /** A prediction of NaN gives a loss of NaN, or training that has gone wrong would look sound. */
    @Test
    public void passesNaNOn() {
        Sample s = samples().get(0);
        double[] predicted = Numbers.filled(s.predicted.length, Double.NaN);
        double value = LossFunction.of(loss()).value(predicted, s.observed);
        assertTrue(
                Double.isNaN(value),
                () -> loss().name() + " of predictions that are NaN is " + value
                        + ", and must be NaN; a comparison with"
                        + " NaN is false, so put the prediction into the last branch of where(…)");
    }

    /** The same sample gives the same loss and derivative, whatever came between; arguments are not changed. */
    @Test
    public void isPure() {
        LossFunction f = LossFunction.of(loss());
        List<Sample> samples = samples();
        double[] values = samples.stream()
                .mapToDouble(s -> f.value(s.predicted, s.observed))
                .toArray();
        double[][] gradients =
                samples.stream().map(s -> f.derivative(s.predicted, s.observed)).toArray(double[][]::new);
        for (int i = samples.size() - 1; i >= 0; i--) {
            Sample s = samples.get(i);
            double[] predicted = s.predicted.clone();
            double[] observed = s.observed.clone();
            double[] gradient = Numbers.filled(predicted.length, Double.NaN);
            double value = f.value(predicted, observed);
            f.derivative(predicted, observed, gradient);
            assertEquals(values[i], value, () -> named(s) + ": the second call gives another loss");
            assertArrayEquals(
                    gradients[i],
                    gradient,
                    () -> named(s) + ": every derivative must be set, always to the"
                            + " same; not added to what is in the array");
            assertArrayEquals(s.predicted, predicted, () -> named(s) + ": the predictions must not be changed");
            assertArrayEquals(s.observed, observed, () -> named(s) + ": the targets must not be changed");
        }
    }

    /** In an engine, loss and gradient of a batch are scale · Σ l / divisor of the reduction. */
    @Test
    @Tag(ENGINE)
    public void givesTheSameInAnEngine() {
        compareInEngine(Precision.FLOAT64, samples(), 1e-12);
        compareInEngine(Precision.FLOAT64, samples().subList(0, 1), 1e-12);
    }

    /** In float32, loss and gradient differ from those in float64 by rounding only. */
    @Test
    @Tag(ENGINE)
    public void float32AgreesWithFloat64() {
        List<Sample> rounded = samples().stream()
                .map(s -> new Sample(Numbers.toFloat(s.predicted), Numbers.toFloat(s.observed)))
                .toList();
        compareInEngine(Precision.FLOAT32, rounded, FLOAT32_TOLERANCE);
    }

    private void compareInEngine(Precision precision, List<Sample> samples, double tolerance) {
        Loss loss = loss();
        LossFunction f = LossFunction.of(loss);
        double[][] predicted = samples.stream().map(Sample::predicted).toArray(double[][]::new);
        double[][] observed = samples.stream().map(Sample::observed).toArray(double[][]::new);
        double factor = loss.scale() / loss.reduction().divisor(predicted.length, predicted[0].length);
        double sum = 0;
        double[][] gradient = new double[predicted.length][];
        for (int i = 0; i < predicted.length; i++) {
            sum += f.value(predicted[i], observed[i]);
            gradient[i] = Arrays.stream(f.derivative(predicted[i], observed[i]))
                    .map(d -> factor * d)
                    .toArray();
        }
        String where = loss.name() + " of " + samples.size() + " samples in " + precision;
        try (Probe probe = Probe.of(precision, predicted)) {
            Network network = probe.network();
            Gradients actual = network.gradients(Data.of(new double[predicted.length][1], observed), loss);
            Numbers.assertClose(where, new double[] {factor * sum}, new double[] {actual.loss()}, tolerance);
            Numbers.assertClose(
                    where + ", gradient", Numbers.flat(gradient), actual.of(probe.inputParameter()), tolerance);
        }
    }
}
