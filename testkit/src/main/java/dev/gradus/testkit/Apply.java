package dev.gradus.testkit;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;

/**
 * A layer that is nothing but an activation, so that contracts need no bundled part.
 *
 * @param activation the activation
 */
record Apply(Activation activation) implements Layer {

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        BoundActivation bound = binding.activation(activation, input.size());
        return new BoundLayer() {
            @Override
            public void forward(Tensor x, Tensor y, Phase phase) {
                bound.forward(x, y);
            }

            @Override
            public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
                if (dx != null) {
                    bound.backward(x, y, dy, dx);
                }
            }
        };
    }
}
