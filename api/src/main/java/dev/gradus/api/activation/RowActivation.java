package dev.gradus.api.activation;

/**
 * An activation whose outputs depend on the whole row of a sample, such as softmax.
 *
 * <p>Both methods must be pure; all arrays have the length of the row, and only the last one of each is written.
 */
public non-sealed interface RowActivation extends Activation {

    /**
     * Computes y = f(x) for one sample.
     *
     * @param x the inputs
     * @param y receives the outputs
     */
    void forward(double[] x, double[] y);

    /**
     * Computes dL/dxᵢ = Σⱼ dL/dyⱼ · ∂yⱼ/∂xᵢ for one sample.
     *
     * @param x the inputs
     * @param y the outputs
     * @param dy the gradient of the loss with respect to the outputs
     * @param dx receives the gradient with respect to the inputs
     */
    void backward(double[] x, double[] y, double[] dy, double[] dx);
}
