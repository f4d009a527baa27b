package dev.gradus.core.network;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.NetworkEnd;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Shape;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.MatrixOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The layers of a network bound to memory of their own; one thread at a time.
 *
 * <p>The parameters are those of the network; several workspaces of one network may predict at the same time.
 */
final class Workspace {

    /** An activation that a layer asked for. */
    record Watched(String layer, Activation activation, TracedActivation runner) {}

    /** What a workspace is for. */
    enum Purpose {
        /** Forward only. */
        PREDICT,
        /** Forward and backward. */
        TRAIN,
        /** Forward, keeping what every activation was applied to. */
        TRACE
    }

    private static final IntConsumer NOTHING = layer -> {};

    private final NetworkSpec spec;
    private final ParameterStore store;
    private final Compute compute;
    private final Purpose purpose;
    private final MatrixOperations operations;
    private final List<Matrix> batchMatrices = new ArrayList<>();
    private final List<Matrix> parameterGradients = new ArrayList<>();
    private final List<Watched> watched = new ArrayList<>();
    private final List<ResettableStream> streams = new ArrayList<>();
    private final BoundLayer[] layers;
    private final Matrix[] outputs;
    private final Matrix[] outputGradients;
    private Activation lastActivation;
    private int lastActivations;
    private Matrix input;
    private int rows;

    Workspace(NetworkSpec spec, ParameterStore store, Compute compute, Purpose purpose) {
        this.spec = spec;
        this.store = store;
        this.compute = compute;
        this.purpose = purpose;
        this.operations = compute.operations();
        int count = spec.layers().size();
        layers = new BoundLayer[count];
        outputs = new Matrix[count];
        outputGradients = new Matrix[count];
        Shape shape = Shape.of(spec.features());
        for (int i = 0; i < count; i++) {
            NamedLayer named = spec.layers().get(i);
            layers[i] = named.layer().bind(shape, new WorkspaceBinding(named.name(), this));
            shape = named.layer().outputShape(shape);
            outputs[i] = batchMatrix(shape.size());
            outputGradients[i] = trains() ? batchMatrix(shape.size()) : null;
        }
    }

    ParameterStore store() {
        return store;
    }

    Compute compute() {
        return compute;
    }

    Precision precision() {
        return spec.precision();
    }

    boolean trains() {
        return purpose == Purpose.TRAIN;
    }

    /** Returns a matrix whose rows follow the batch. */
    Matrix batchMatrix(int columns) {
        Matrix matrix = window(columns);
        batchMatrices.add(matrix);
        return matrix;
    }

    /** Returns a matrix without memory or place yet. */
    Matrix window(int columns) {
        return Matrix.window(operations, spec.precision(), columns);
    }

    MatrixOperations operations() {
        return operations;
    }

    Matrix register(Matrix gradient) {
        parameterGradients.add(gradient);
        return gradient;
    }

    BoundActivation watch(String layer, Activation activation, BoundActivation runner) {
        if (layer.equals(spec.layers().get(spec.layers().size() - 1).name())) {
            lastActivation = activation;
            lastActivations++;
        }
        if (purpose != Purpose.TRACE) {
            return runner;
        }
        TracedActivation traced = new TracedActivation(runner);
        watched.add(new Watched(layer, activation, traced));
        return traced;
    }

    /** Returns how the network ends, as far as the last layer shows it by asking for just one activation. */
    NetworkEnd end() {
        boolean known = lastActivations == 1;
        return new NetworkEnd(
                outputs[outputs.length - 1].columns(), known && lastActivation == null, known ? lastActivation : null);
    }

    /** Returns the activations of a tracing workspace, in the order in which layers asked for them. */
    List<Watched> watched() {
        return watched;
    }

    RandomStream random(String name) {
        ResettableStream stream = new ResettableStream(spec.seed(), name);
        streams.add(stream);
        return stream;
    }

    /** Returns the names of the layers that draw random numbers, with those that they are in. */
    List<String> randomLayers() {
        return streams.stream()
                .map(stream -> stream.name().replaceFirst("/.*", ""))
                .toList();
    }

    /** Starts the random numbers of an epoch; see {@link ResettableStream#startEpoch}. */
    void startEpoch(int epoch) {
        for (int i = 0; i < streams.size(); i++) {
            streams.get(i).startEpoch(epoch);
        }
    }

    /** Starts every random stream of the layers anew, so that a pass can be repeated exactly. */
    void resetRandom() {
        streams.forEach(ResettableStream::reset);
    }

    /** Sets the number of samples of the batches that follow. */
    void resize(int samples) {
        if (samples != rows) {
            rows = samples;
            for (int i = 0; i < batchMatrices.size(); i++) {
                batchMatrices.get(i).resize(samples);
            }
        }
    }

    /** Runs the layers forward and returns the outputs, which are valid until the next call. */
    Matrix forward(Matrix x, Phase phase) {
        resize(x.rows());
        input = x;
        Matrix current = x;
        for (int i = 0; i < layers.length; i++) {
            forward(i, current, phase);
            current = outputs[i];
        }
        return current;
    }

    private void forward(int layer, Matrix x, Phase phase) {
        try {
            layers[layer].forward(x, outputs[layer], phase);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("layer '" + spec.layers().get(layer).name() + "': " + e.getMessage());
        }
    }

    /** Returns where the gradient of the loss with respect to the outputs goes before {@link #backward}. */
    Matrix outputGradient() {
        return outputGradients[outputGradients.length - 1];
    }

    /** Runs the layers backward; afterwards the gradient vector of the store holds this batch's gradient. */
    void backward() {
        backward(NOTHING);
    }

    /**
     * Does the same.
     *
     * @param before is told of each layer before it runs, which may overwrite the gradient of its output
     */
    void backward(IntConsumer before) {
        for (int i = 0; i < parameterGradients.size(); i++) {
            parameterGradients.get(i).setZeroPending();
        }
        for (int i = layers.length - 1; i >= 0; i--) {
            Matrix x = i == 0 ? input : outputs[i - 1];
            // Nobody needs the gradient with respect to the network's own inputs.
            Matrix dx = i == 0 ? null : outputGradients[i - 1];
            before.accept(i);
            layers[i].backward(x, outputs[i], outputGradients[i], dx);
        }
        for (int i = 0; i < parameterGradients.size(); i++) {
            parameterGradients.get(i).writePendingZero();
        }
    }

    /** Returns what a layer received in the last forward pass. */
    Matrix inputOf(int layer) {
        return layer == 0 ? input : outputs[layer - 1];
    }

    /** Returns what a layer gave in the last forward pass. */
    Matrix outputOf(int layer) {
        return outputs[layer];
    }

    /** Returns the gradient with respect to what a layer gave, until the layer has run backward. */
    Matrix outputGradientOf(int layer) {
        return outputGradients[layer];
    }
}
