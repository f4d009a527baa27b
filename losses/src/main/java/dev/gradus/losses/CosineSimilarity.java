package dev.gradus.losses;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.loss.NetworkEnd;
import dev.gradus.api.loss.Reduction;
import dev.gradus.api.loss.RowLoss;

/**
 * Cosine loss: scale · the mean over samples of 1 − p·t / (‖p‖·‖t‖), from 0 for predictions in the direction of the
 * targets to 2 for the opposite one; lengths do not matter.
 *
 * <p>Lengths are held at 10⁻⁸ or above, as in PyTorch's {@code cosine_similarity}. Keras calls −p·t / (‖p‖·‖t‖) the
 * cosine similarity loss, which is this one less 1.
 *
 * @param scale the factor in front; default 1
 */
@Description("one minus the cosine of the angle between prediction and target")
public record CosineSimilarity(
        @Description("factor in front") double scale) implements RowLoss {

    private static final double LEAST_LENGTH = 1e-8;

    /** Scale 1. */
    public CosineSimilarity() {
        this(1);
    }

    /** Checks the scale. */
    public CosineSimilarity {
        Scale.check(scale);
    }

    @Override
    public double apply(double[] predicted, double[] observed) {
        return 1 - dot(predicted, observed) / (length(predicted) * length(observed));
    }

    /** (cos · p / ‖p‖ − t / ‖t‖) / ‖p‖; the first term is gone where ‖p‖ is held. */
    @Override
    public void derivative(double[] predicted, double[] observed, double[] gradient) {
        double p = length(predicted);
        double t = length(observed);
        double cosine = p > LEAST_LENGTH ? dot(predicted, observed) / (p * t) : 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (cosine * predicted[i] / p - observed[i] / t) / p;
        }
    }

    private static double length(double[] row) {
        return Math.max(Math.sqrt(dot(row, row)), LEAST_LENGTH);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_SAMPLES;
    }

    @Override
    public void checkEnd(NetworkEnd end) {
        require(
                end.outputs() > 1,
                "%s compares directions, but the network has 1 output, of which only the sign would count; use mse",
                name());
    }
}
