package dev.gradus.losses;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.loss.NetworkEnd;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.Reduction;
import dev.gradus.api.loss.RowLoss;
import dev.gradus.api.math.GradusMath;
import java.util.List;

/**
 * Softmax cross-entropy: scale · the mean over samples of −Σᵢ tᵢ · ln softmax(x)ᵢ, for logits x and a target
 * distribution t, normally one-hot.
 *
 * <p>Takes logits: the last layer has no activation. With label smoothing ε, tᵢ is replaced by (1 − ε)·tᵢ + ε/classes.
 * See Szegedy et al., Rethinking the Inception Architecture (2016), section 7.
 *
 * @param labelSmoothing ε, in [0, 1); default 0
 * @param scale the factor in front; default 1
 */
@Description("cross-entropy of classes that exclude each other, from logits")
public record SoftmaxCrossEntropy(
        @Description("share of the target spread evenly over all classes")
        double labelSmoothing,

        @Description("factor in front") double scale)
        implements RowLoss {

    /** No label smoothing, scale 1. */
    public SoftmaxCrossEntropy() {
        this(0, 1);
    }

    /** Checks the settings. */
    public SoftmaxCrossEntropy {
        require(labelSmoothing >= 0 && labelSmoothing < 1, "label_smoothing must be in [0, 1), got %s", labelSmoothing);
        Scale.check(scale);
    }

    /** Σᵢ tᵢ · (ln Σⱼ e^(xⱼ) − xᵢ), with the largest x subtracted so that nothing overflows. */
    @Override
    public double apply(double[] predicted, double[] observed) {
        double largest = largest(predicted);
        double sum = 0;
        for (double x : predicted) {
            sum += GradusMath.exp(x - largest);
        }
        return loss(predicted, observed, largest, sum);
    }

    private double loss(double[] predicted, double[] observed, double largest, double sum) {
        double logSum = GradusMath.log(sum);
        double loss = 0;
        for (int i = 0; i < predicted.length; i++) {
            loss += target(observed[i], predicted.length) * (logSum - (predicted[i] - largest));
        }
        return loss;
    }

    /** softmax(x)ᵢ · Σⱼ tⱼ − tᵢ. */
    @Override
    public void derivative(double[] predicted, double[] observed, double[] gradient) {
        derivative(exponentials(predicted, largest(predicted), gradient), observed, gradient);
    }

    /** Computes each exponential once. */
    @Override
    public double applyWithDerivative(double[] predicted, double[] observed, double[] gradient) {
        double largest = largest(predicted);
        double sum = exponentials(predicted, largest, gradient);
        derivative(sum, observed, gradient);
        return loss(predicted, observed, largest, sum);
    }

    private static double exponentials(double[] predicted, double largest, double[] exponentials) {
        for (int i = 0; i < predicted.length; i++) {
            exponentials[i] = GradusMath.exp(predicted[i] - largest);
        }
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            sum += exponentials[i];
        }
        return sum;
    }

    /** Makes derivatives of the exponentials. */
    private void derivative(double sum, double[] observed, double[] gradient) {
        double targets = 0;
        for (int i = 0; i < gradient.length; i++) {
            targets += target(observed[i], gradient.length);
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = gradient[i] / sum * targets - target(observed[i], gradient.length);
        }
    }

    private static double largest(double[] row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : row) {
            largest = Math.max(largest, x);
        }
        return largest;
    }

    private double target(double observed, int classes) {
        return labelSmoothing == 0 ? observed : (1 - labelSmoothing) * observed + labelSmoothing / classes;
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_SAMPLES;
    }

    @Override
    public Outputs outputs() {
        return Outputs.CLASS_LOGITS;
    }

    @Override
    public void checkEnd(NetworkEnd end) {
        Ends.requireClasses(name(), end, "binary_cross_entropy with from_logits true");
        Ends.requireLogits(name(), end, "categorical_cross_entropy after softmax");
    }

    @Override
    public void checkTargets(double[] observed, List<String> names) {
        Targets.requireDistribution(this, observed, names);
    }
}
