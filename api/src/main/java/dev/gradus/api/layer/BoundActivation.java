package dev.gradus.api.layer;

import dev.gradus.api.tensor.Tensor;

/** An activation ready to run. Provided by the engine. */
public interface BoundActivation {

    /** Returns whether {@link #backward} reads its input x; if not, forward may overwrite x with y. */
    boolean needsInput();

    /** y = f(x); x and y may be the same tensor if {@link #needsInput()} is false. */
    void forward(Tensor x, Tensor y);

    /**
     * x = input · weight + bias, then y = f(x), while x is still warm.
     *
     * @param input {@code [n][inputs]}
     * @param weight {@code [inputs][units]}
     * @param bias {@code [1][units]}; null for none
     * @param x receives what the activation is applied to; may be y if {@link #needsInput()} is false
     * @param y receives the outputs
     */
    void forwardAffine(Tensor input, Tensor weight, Tensor bias, Tensor x, Tensor y);

    /**
     * dx = the gradient with respect to x, given dy, the gradient with respect to y.
     *
     * <p>dx and dy may be the same tensor.
     */
    void backward(Tensor x, Tensor y, Tensor dy, Tensor dx);
}
