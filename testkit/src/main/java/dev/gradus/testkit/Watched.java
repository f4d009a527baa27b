package dev.gradus.testkit;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A layer that is watched while it runs.
 *
 * <p>Whatever it has to set is filled with NaN before, and what it has to leave alone is compared after; parameters'
 * gradients start at {@link #HEAD_START}, so that one that is set rather than added to is seen.
 */
final class Watched implements Layer {

    /** What is in the gradients of the parameters before the layer adds to them. */
    static final double HEAD_START = 1024;

    private final Layer layer;
    private final List<String> complaints = new ArrayList<>();

    Watched(Layer layer) {
        this.layer = layer;
    }

    /** Returns what the layer did wrong. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The layer's own, so that its random numbers are the same. */
    @Override
    public String name() {
        return layer.name();
    }

    @Override
    public int smallestBatch() {
        return layer.smallestBatch();
    }

    @Override
    public Shape outputShape(Shape input) {
        return layer.outputShape(input);
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        Recorder recorder = new Recorder(binding);
        return new Bound(layer.bind(input, recorder), recorder.parameters);
    }

    /** What is bound, between the engine and the layer. */
    private final class Bound implements BoundLayer {

        private final BoundLayer bound;
        private final List<Parameter> parameters;

        Bound(BoundLayer bound, List<Parameter> parameters) {
            this.bound = bound;
            this.parameters = parameters;
        }

        @Override
        public void forward(Tensor x, Tensor y, Phase phase) {
            double[][] before = values(x);
            double[][][] weights = parameterValues();
            y.fill(Double.NaN);
            bound.forward(x, y, phase);
            complainIf(differ(before, values(x)), "forward changes its input x");
            complainIf(!Arrays.deepEquals(weights, parameterValues()), "forward changes a parameter");
            complainIf(hasNaN(values(y)), "forward does not set every output y");
        }

        @Override
        public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
            double[][] input = values(x);
            double[][] output = values(y);
            double[][][] weights = parameterValues();
            if (dx != null) {
                dx.fill(Double.NaN);
            }
            parameters.forEach(parameter -> parameter.gradient().fill(HEAD_START));
            bound.backward(x, y, dy, dx);
            complainIf(differ(input, values(x)), "backward changes x");
            complainIf(differ(output, values(y)), "backward changes y");
            complainIf(!Arrays.deepEquals(weights, parameterValues()), "backward changes a parameter");
            complainIf(
                    dx != null && hasNaN(values(dx)),
                    "backward does not set every dx; what is in dx before must not be added to");
        }

        private double[][][] parameterValues() {
            return parameters.stream()
                    .map(parameter -> values(parameter.value()))
                    .toArray(double[][][]::new);
        }
    }

    private void complainIf(boolean wrong, String complaint) {
        if (wrong && !complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }

    private static double[][] values(Tensor tensor) {
        double[][] values = new double[tensor.rows()][tensor.columns()];
        for (int row = 0; row < values.length; row++) {
            tensor.read(row, values[row]);
        }
        return values;
    }

    private static boolean differ(double[][] a, double[][] b) {
        return !Arrays.deepEquals(a, b);
    }

    private static boolean hasNaN(double[][] values) {
        return !Numbers.noneIsNaN(Numbers.flat(values));
    }

    /** Notes which parameters the layer asks for. */
    private record Recorder(Binding binding, List<Parameter> parameters) implements Binding {

        Recorder(Binding binding) {
            this(binding, new ArrayList<>());
        }

        @Override
        public Parameter parameter(String name, int rows, int columns, Initializer initializer) {
            Parameter parameter = binding.parameter(name, rows, columns, initializer);
            parameters.add(parameter);
            return parameter;
        }

        @Override
        public Tensor buffer(String name, int rows, int columns, double initial) {
            return binding.buffer(name, rows, columns, initial);
        }

        @Override
        public Tensor scratch(int columns) {
            return binding.scratch(columns);
        }

        @Override
        public BoundActivation activation(Activation activation, int columns) {
            return binding.activation(activation, columns);
        }

        /** Lets the layers inside ask through a recorder too. */
        @Override
        public BoundLayer chain(List<Layer> layers, Shape input) {
            return binding.chain(
                    layers.stream()
                            .map(inside -> (Layer) new Recorded(inside, parameters))
                            .toList(),
                    input);
        }

        @Override
        public Elementwise elementwise(Expr formula, Variable... variables) {
            return binding.elementwise(formula, variables);
        }

        @Override
        public RandomStream random(String purpose) {
            return binding.random(purpose);
        }
    }

    /** A layer inside the watched one. */
    private record Recorded(Layer layer, List<Parameter> parameters) implements Layer {

        @Override
        public String name() {
            return layer.name();
        }

        @Override
        public Shape outputShape(Shape input) {
            return layer.outputShape(input);
        }

        @Override
        public BoundLayer bind(Shape input, Binding binding) {
            return layer.bind(input, new Recorder(binding, parameters));
        }
    }
}
