package dev.gradus.layers;

import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;

/**
 * An activation as a layer of its own: y = f(x), in the shape of x, for places where no other layer applies one, such
 * as after a normalization.
 *
 * <p>It has no parameters.
 *
 * @param activation f; null for none, the identity
 */
@Description("an activation alone: y = activation(x)")
public record ActivationLayer(
        @Required @Description("applied to every input") Activation activation) implements Layer {

    /** The identity; for the service loader. */
    public ActivationLayer() {
        this(null);
    }

    /** Returns {@code activation}. */
    @Override
    public String name() {
        return "activation";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        return new Bound(binding.activation(activation, input.size()));
    }

    private record Bound(BoundActivation activation) implements BoundLayer {

        @Override
        public void forward(Tensor x, Tensor y, Phase phase) {
            activation.forward(x, y);
        }

        @Override
        public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
            if (dx != null) {
                activation.backward(x, y, dy, dx);
            }
        }

        @Override
        public boolean isFixed() {
            return true;
        }
    }
}
