package dev.gradus.testkit;

import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;

/**
 * A linear layer of four units, so that contracts need no bundled part.
 *
 * @param initializer gives the first weights
 */
record Weights(Initializer initializer) implements Layer {

    private static final int UNITS = 4;

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(UNITS);
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        Parameter weight = binding.parameter("weight", input.size(), UNITS, initializer);
        return new BoundLayer() {
            @Override
            public void forward(Tensor x, Tensor y, Phase phase) {
                y.affine(x, weight.value(), null);
            }

            @Override
            public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
                weight.gradient().addTransposedProduct(x, dy);
                if (dx != null) {
                    dx.productWithTransposed(dy, weight.value());
                }
            }
        };
    }
}
