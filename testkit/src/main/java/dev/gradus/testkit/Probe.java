package dev.gradus.testkit;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.network.Gradients;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.tensor.Precision;

/** A layer in a network whose input is given row by row and whose input's gradient can be seen. */
final class Probe implements AutoCloseable {

    private final Engine engine;
    private final Network network;
    private final double[][] inputs;

    private Probe(Engine engine, Network network, double[][] inputs) {
        this.engine = engine;
        this.network = network;
        this.inputs = inputs;
        network.setParameter(inputParameter(), Numbers.flat(inputs));
    }

    /** Builds a network of {@link FreeValues} alone, whose predictions are the rows. */
    static Probe of(Precision precision, double[]... rows) {
        return of(precision, null, rows);
    }

    /** Builds a network of {@link FreeValues} and, if it is not null, a layer. */
    static Probe of(Precision precision, Layer layer, double[]... inputs) {
        Engine engine = TestEngine.open();
        NetworkBuilder builder =
                engine.network().inputs(1).precision(precision).layer(new FreeValues(inputs.length, inputs[0].length));
        if (layer != null) {
            builder.layer(layer);
        }
        return new Probe(engine, builder.build(), inputs);
    }

    Network network() {
        return network;
    }

    /** Returns the name of the parameter that is the layer's input. */
    String inputParameter() {
        return network.parameters().get(0);
    }

    /** Returns what the layer gives; for one row of inputs only. */
    double[] output() {
        return network.predict(0);
    }

    /** Returns the gradients for the given gradients of the outputs, one row for each row of inputs. */
    Gradients gradients(double[]... dy) {
        return network.gradients(Data.of(new double[inputs.length][1], dy), new LinearLoss());
    }

    /** Returns the gradient of the layer's input, row by row. */
    double[] inputGradient(double[]... dy) {
        return gradients(dy).of(inputParameter());
    }

    /** Returns how the loss of {@link #gradients} changes with one element of a parameter, by central differences. */
    Slope slope(String parameter, int index, double[]... dy) {
        double[] values = network.parameter(parameter);
        try {
            return Slope.of(
                    value -> {
                        double[] moved = values.clone();
                        moved[index] = value;
                        network.setParameter(parameter, moved);
                        return gradients(dy).loss();
                    },
                    values[index]);
        } finally {
            network.setParameter(parameter, values);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
