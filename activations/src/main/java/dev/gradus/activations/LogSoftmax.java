package dev.gradus.activations;

import dev.gradus.api.Description;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.math.GradusMath;

/**
 * yᵢ = xᵢ − ln Σⱼ e^(xⱼ): the logarithms of {@link Softmax}, accurate however small a probability is.
 *
 * <p>The largest xⱼ is subtracted first, so that nothing overflows.
 */
@Description("logarithms of the softmax of a row")
public record LogSoftmax() implements RowActivation {

    @Override
    public void forward(double[] x, double[] y) {
        double largest = Softmax.largest(x);
        double sum = 0;
        for (double value : x) {
            sum += GradusMath.exp(value - largest);
        }
        double logSum = GradusMath.log(sum);
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] - largest - logSum;
        }
    }

    /** dxᵢ = dyᵢ − e^(yᵢ) · Σⱼ dyⱼ. */
    @Override
    public void backward(double[] x, double[] y, double[] dy, double[] dx) {
        double sum = 0;
        for (double d : dy) {
            sum += d;
        }
        for (int i = 0; i < y.length; i++) {
            dx[i] = dy[i] - GradusMath.exp(y[i]) * sum;
        }
    }
}
