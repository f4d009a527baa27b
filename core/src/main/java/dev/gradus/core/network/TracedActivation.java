package dev.gradus.core.network;

import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.tensor.Tensor;

/** Keeps what an activation was last applied to. */
final class TracedActivation implements BoundActivation {

    private final BoundActivation runner;
    private Tensor input;

    TracedActivation(BoundActivation runner) {
        this.runner = runner;
    }

    Tensor input() {
        return input;
    }

    /** Always, so that the input is not overwritten. */
    @Override
    public boolean needsInput() {
        return true;
    }

    @Override
    public void forward(Tensor x, Tensor y) {
        input = x;
        runner.forward(x, y);
    }

    @Override
    public void forwardAffine(Tensor layerInput, Tensor weight, Tensor bias, Tensor x, Tensor y) {
        input = x;
        runner.forwardAffine(layerInput, weight, bias, x, y);
    }

    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        runner.backward(x, y, dy, dx);
    }
}
