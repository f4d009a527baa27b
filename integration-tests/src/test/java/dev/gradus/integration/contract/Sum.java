package dev.gradus.integration.contract;

import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;

/** y = x · weight + bias with three units: a right layer, of which each wrong one changes one thing. */
class Sum implements Layer {

    private static final int UNITS = 3;

    /** For the wrong ones as well, which are anonymous. */
    @Override
    public String name() {
        return "sum";
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(UNITS);
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        return new Bound(
                binding.parameter("weight", input.size(), UNITS, new Small()),
                binding.parameter(biasName(), 1, UNITS, new Small()));
    }

    String biasName() {
        return "bias";
    }

    void forward(Parts p, Tensor x, Tensor y) {
        y.affine(x, p.weight.value(), p.bias.value());
    }

    void backwardWeight(Parts p, Tensor x, Tensor dy) {
        p.weight.gradient().addTransposedProduct(x, dy);
    }

    void backwardBias(Parts p, Tensor dy) {
        p.bias.gradient().addColumnSums(dy);
    }

    void backwardInput(Parts p, Tensor dy, Tensor dx) {
        if (dx != null) {
            dx.productWithTransposed(dy, p.weight.value());
        }
    }

    /** The parameters. */
    record Parts(Parameter weight, Parameter bias) {}

    private final class Bound implements BoundLayer {

        private final Parts parts;

        Bound(Parameter weight, Parameter bias) {
            parts = new Parts(weight, bias);
        }

        @Override
        public void forward(Tensor x, Tensor y, Phase phase) {
            Sum.this.forward(parts, x, y);
        }

        @Override
        public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
            backwardWeight(parts, x, dy);
            backwardBias(parts, dy);
            backwardInput(parts, dy, dx);
        }
    }

    /** Uniform on ±½. */
    private record Small() implements Initializer {

        @Override
        public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextDouble(-0.5, 0.5);
            }
        }
    }

    /** Adds a number to every value. */
    static void shift(Tensor tensor, double by) {
        for (int row = 0; row < tensor.rows(); row++) {
            for (int column = 0; column < tensor.columns(); column++) {
                tensor.set(row, column, tensor.get(row, column) + by);
            }
        }
    }
}
