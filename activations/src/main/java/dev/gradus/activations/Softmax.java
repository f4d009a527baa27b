package dev.gradus.activations;

import dev.gradus.api.Description;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.math.GradusMath;

/**
 * yᵢ = e^(xᵢ) / Σⱼ e^(xⱼ): turns a row into probabilities that sum to 1.
 *
 * <p>The largest xⱼ is subtracted first, so that nothing overflows. For training prefer logits with the loss
 * {@code softmax_cross_entropy}, which is more accurate than softmax followed by a logarithm.
 */
@Description("turns a row into probabilities that sum to 1")
public record Softmax() implements RowActivation {

    @Override
    public void forward(double[] x, double[] y) {
        double largest = largest(x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = GradusMath.exp(x[i] - largest);
            sum += y[i];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] /= sum;
        }
    }

    /** dxᵢ = yᵢ · (dyᵢ − Σⱼ dyⱼ·yⱼ). */
    @Override
    public void backward(double[] x, double[] y, double[] dy, double[] dx) {
        double dot = 0;
        for (int i = 0; i < y.length; i++) {
            dot += dy[i] * y[i];
        }
        for (int i = 0; i < y.length; i++) {
            dx[i] = y[i] * (dy[i] - dot);
        }
    }

    static double largest(double[] row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : row) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
