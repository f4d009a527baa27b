package dev.gradus.layers;

import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Tensor;

/** {@link Dense} with its parameters. */
final class BoundDense implements BoundLayer {

    private final Parameter weight;
    private final Parameter bias;
    private final BoundActivation activation;

    /** What the activation is applied to; null where the output takes its place. */
    private final Tensor preActivation;

    BoundDense(Dense dense, int inputs, Binding binding) {
        int units = dense.units();
        weight = binding.parameter("weight", inputs, units, dense.weightInitializer());
        bias = dense.bias() ? binding.parameter("bias", 1, units, dense.biasInitializer()) : null;
        activation = binding.activation(dense.activation(), units);
        preActivation = activation.needsInput() ? binding.scratch(units) : null;
    }

    @Override
    public void forward(Tensor x, Tensor y, Phase phase) {
        activation.forwardAffine(x, weight.value(), bias == null ? null : bias.value(), preActivation(y), y);
    }

    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        activation.backward(preActivation(y), y, dy, dy);
        weight.gradient().addTransposedProduct(x, dy);
        if (bias != null) {
            bias.gradient().addColumnSums(dy);
        }
        if (dx != null) {
            dx.productWithTransposed(dy, weight.value());
        }
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    private Tensor preActivation(Tensor y) {
        return preActivation == null ? y : preActivation;
    }
}
