package dev.gradus.api.layer;

import dev.gradus.api.tensor.Tensor;

/**
 * A layer that runs; it belongs to one thread at a time and must not allocate once it is warm.
 *
 * <p>All tensors have one row per sample of the batch.
 */
public interface BoundLayer {

    /**
     * Computes the outputs of a batch.
     *
     * @param x the inputs; not to be changed
     * @param y receives the outputs
     * @param phase whether this is training, where dropout and the like act
     */
    void forward(Tensor x, Tensor y, Phase phase);

    /**
     * Computes gradients of the batch whose {@link #forward} ran last.
     *
     * <p>Adds to the gradients of the parameters, and sets {@code dx}.
     *
     * @param x the inputs of the forward pass
     * @param y the outputs of the forward pass
     * @param dy the gradient of the loss with respect to the outputs; may be used as scratch memory
     * @param dx receives the gradient with respect to the inputs; null where nobody needs it
     */
    void backward(Tensor x, Tensor y, Tensor dy, Tensor dx);

    /**
     * Returns whether each pass issues the same operations of tensors, activations and formulas, on the same tensors,
     * and does nothing else: no look at a value, no random number, no state of its own, no difference between phases.
     *
     * <p>The engine may then look once at what the layer does, and join it with what other layers do into one piece of
     * machine code, which makes the smallest networks several times as fast. False by default, which is always right.
     */
    default boolean isFixed() {
        return false;
    }
}
