package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.network.Gradients;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every layer must keep to.
 *
 * <pre>{@code
 * class GatedTest extends LayerContract {
 *     @Override protected Layer layer() {
 *         return new Gated(4, new Tanh());
 *     }
 * }
 * }</pre>
 *
 * <p>Choose settings with which the layer is smooth and gives the same each time: an activation without kinks, no
 * dropout.
 */
public abstract non-sealed class LayerContract extends PartContract<Layer> {

    private static final int BATCH = 4;
    private static final double FLOAT32_TOLERANCE = 1e-5;

    /** Returns the layer under test. */
    protected abstract Layer layer();

    /** Returns how many inputs it is tested with; the default is 3. */
    protected int inputs() {
        return 3;
    }

    @Override
    final Class<Layer> kind() {
        return Layer.class;
    }

    @Override
    final Layer part() {
        return layer();
    }

    private Shape shape() {
        return Shape.of(inputs());
    }

    private int outputs() {
        return layer().outputShape(shape()).size();
    }

    /** The shape of the output follows from settings and input alone. */
    @Test
    public void givesTheSameOutputShapeTwice() {
        assertEquals(layer().outputShape(shape()), layer().outputShape(shape()));
    }

    /** As many outputs come as the output shape says. */
    @Test
    @Tag(ENGINE)
    public void givesAsManyOutputsAsItsShapeSays() {
        try (Engine engine = TestEngine.open()) {
            Network network = network(engine, Precision.FLOAT64);
            assertEquals(outputs(), network.predict(new TestStream(1).values(inputs())).length);
            assertEquals(layer().outputShape(shape()), network.layers().get(0).output());
        }
    }

    private Network network(Engine engine, Precision precision) {
        Network network = engine.network()
                .inputs(inputs())
                .layer(layer())
                .precision(precision)
                .build();
        randomize(network, 0);
        return network;
    }

    /** Sets all parameters from one on to numbers that a float holds, so that both precisions start from the same. */
    private static void randomize(Network network, int from) {
        TestStream random = new TestStream(7);
        List<String> names = network.parameters();
        for (String name : names.subList(from, names.size())) {
            network.setParameter(name, Numbers.toFloat(random.values(network.parameter(name).length)));
        }
    }

    /** Parameters are saved and shown by name. */
    @Test
    @Tag(ENGINE)
    public void namesItsParametersInSnakeCase() {
        try (Engine engine = TestEngine.open()) {
            LayerInfo info = network(engine, Precision.FLOAT64).layers().get(0);
            for (ParameterInfo parameter : info.parameters()) {
                assertTrue(
                        parameter.name().startsWith(info.name() + ".")
                                && parameter
                                        .name()
                                        .substring(info.name().length() + 1)
                                        .matches("([a-z][a-z0-9_]*\\.)*[a-z][a-z0-9_]*"),
                        () -> "the parameter " + parameter.name()
                                + " must be named in lower-case letters, digits and underscores");
            }
        }
    }

    /** Backpropagation gives the gradients of the parameters, to a relative error of 10⁻⁶. */
    @Test
    @Tag(ENGINE)
    public void parameterGradientsAgreeWithCentralDifferences() {
        checkGradients(layer().smallestBatch(), true);
        checkGradients(BATCH, true);
    }

    /** Backpropagation gives the gradient of the input, to a relative error of 10⁻⁶. */
    @Test
    @Tag(ENGINE)
    public void inputGradientsAgreeWithCentralDifferences() {
        checkGradients(layer().smallestBatch(), false);
        checkGradients(BATCH, false);
    }

    private void checkGradients(int batch, boolean ofParameters) {
        try (Probe probe = probe(Precision.FLOAT64, layer(), batch)) {
            double[][] dy = rows(2, batch, outputs());
            Gradients gradients = probe.gradients(dy);
            List<String> names = probe.network().parameters();
            for (String name : ofParameters ? names.subList(1, names.size()) : names.subList(0, 1)) {
                double[] analytic = gradients.of(name);
                for (int i = 0; i < analytic.length; i++) {
                    String where = layer().name() + ", batch of " + batch + ", gradient of "
                            + (ofParameters ? name : "the input") + "[" + i + "]";
                    probe.slope(name, i, dy)
                            .check(
                                    where,
                                    analytic[i],
                                    "correct backward: a parameter's gradient is added to, summed over the batch, and"
                                            + " dx is set");
                }
            }
        }
    }

    private Probe probe(Precision precision, Layer layer, int batch) {
        Probe probe = Probe.of(precision, layer, rows(1, batch, inputs()));
        randomize(probe.network(), 1);
        return probe;
    }

    private static double[][] rows(long seed, int rows, int columns) {
        TestStream random = new TestStream(seed);
        double[][] values = new double[rows][];
        for (int row = 0; row < rows; row++) {
            values[row] = Numbers.toFloat(random.values(columns));
        }
        return values;
    }

    /** Sets y and dx whatever is in them, and changes neither x, y nor parameters. */
    @Test
    @Tag(ENGINE)
    public void writesWhereItShouldAndNowhereElse() {
        Watched watched = new Watched(layer());
        try (Probe probe = probe(Precision.FLOAT64, watched, BATCH)) {
            probe.gradients(rows(2, BATCH, outputs()));
        }
        assertEquals(List.of(), watched.complaints(), () -> layer().name());
    }

    /** What is in the gradient of a parameter already, from another use of it, stays in the sum. */
    @Test
    @Tag(ENGINE)
    public void addsToTheGradientsOfItsParameters() {
        double[][] dy = rows(2, BATCH, outputs());
        try (Probe plain = probe(Precision.FLOAT64, layer(), BATCH);
                Probe withHeadStart = probe(Precision.FLOAT64, new Watched(layer()), BATCH)) {
            List<String> names = plain.network().parameters();
            List<String> watchedNames = withHeadStart.network().parameters();
            Gradients expected = plain.gradients(dy);
            Gradients actual = withHeadStart.gradients(dy);
            for (int i = 1; i < names.size(); i++) {
                double[] sums = expected.of(names.get(i));
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += Watched.HEAD_START;
                }
                Numbers.assertClose(
                        layer().name() + ": backward must add to the gradient of " + names.get(i)
                                + ", not set it; with " + Watched.HEAD_START + " in it before",
                        sums,
                        actual.of(watchedNames.get(i)),
                        1e-12);
            }
        }
    }

    /** A first layer trains although nobody needs the gradient of its input: dx is null then. */
    @Test
    @Tag(ENGINE)
    public void trainsWithoutAGradientOfItsInput() {
        double[][] dy = rows(2, BATCH, outputs());
        try (Engine engine = TestEngine.open();
                Probe probe = probe(Precision.FLOAT64, layer(), BATCH)) {
            Network first = network(engine, Precision.FLOAT64);
            Gradients alone = first.gradients(Data.of(rows(1, BATCH, inputs()), dy), new LinearLoss());
            Gradients behind = probe.gradients(dy);
            for (int i = 0; i < first.parameters().size(); i++) {
                assertArrayEquals(
                        behind.of(probe.network().parameters().get(i + 1)),
                        alone.of(first.parameters().get(i)),
                        layer().name() + " gives other gradients as the first layer");
            }
        }
    }

    /** The prediction for a sample does not depend on which others are in the batch. */
    @Test
    @Tag(ENGINE)
    public void predictsEverySampleByItself() {
        double[][] inputs = rows(1, BATCH, inputs());
        try (Engine engine = TestEngine.open()) {
            for (Precision precision : Precision.values()) {
                Network network = network(engine, precision);
                double[][] together = network.predict(Data.of(inputs));
                for (int i = 0; i < inputs.length; i++) {
                    int row = i;
                    assertArrayEquals(
                            network.predict(inputs[i]),
                            together[i],
                            () -> layer().name() + " in " + precision + ": sample " + row
                                    + " by itself, and among others");
                }
            }
        }
    }

    /** The same description, bound again, gives the same bits; all state is the engine's. */
    @Test
    @Tag(ENGINE)
    public void givesTheSameWhenBoundAgain() {
        Layer layer = layer();
        double[][] dy = rows(2, BATCH, outputs());
        try (Probe first = probe(Precision.FLOAT64, layer, BATCH);
                Probe second = probe(Precision.FLOAT64, layer, BATCH)) {
            first.gradients(rows(3, BATCH, outputs()));
            Gradients expected = first.gradients(dy);
            Gradients actual = second.gradients(dy);
            assertEquals(expected.loss(), actual.loss(), () -> layer.name() + ": loss");
            for (String name : first.network().parameters()) {
                assertArrayEquals(expected.of(name), actual.of(name), () -> layer.name() + ": gradient of " + name);
            }
        }
    }

    /** In float32 outputs and gradients differ from those in float64 by rounding only. */
    @Test
    @Tag(ENGINE)
    public void float32AgreesWithFloat64() {
        double[][] dy = rows(2, BATCH, outputs());
        try (Probe doubles = probe(Precision.FLOAT64, layer(), BATCH);
                Probe floats = probe(Precision.FLOAT32, layer(), BATCH)) {
            Gradients expected = doubles.gradients(dy);
            Gradients actual = floats.gradients(dy);
            for (String name : doubles.network().parameters()) {
                Numbers.assertClose(
                        layer().name() + " in float32, gradient of " + name,
                        expected.of(name),
                        actual.of(name),
                        FLOAT32_TOLERANCE);
            }
        }
    }
}
