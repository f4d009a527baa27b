package dev.gradus.core.activation;

import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.tensor.Tensor;

/** What the runners of all shapes have in common. */
public abstract class RunningActivation implements BoundActivation {

    @Override
    public final void forwardAffine(Tensor input, Tensor weight, Tensor bias, Tensor x, Tensor y) {
        x.affine(input, weight, bias);
        forward(x, y);
    }
}
