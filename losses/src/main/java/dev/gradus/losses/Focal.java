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
 * Focal loss: cross-entropy in which what is predicted well already counts little, for classes of which some are rare.
 *
 * <p>Takes logits x: the last layer has no activation. For yes-or-no targets t, with p = sigmoid(x), it is scale · the
 * mean over all elements of −alpha·t·(1 − p)^gamma·ln p − (1 − alpha)·(1 − t)·p^gamma·ln(1 − p). For classes that
 * exclude each other ({@code exclusive}), with p = softmax(x) and a target distribution t, it is scale · the mean over
 * samples of −alpha·Σᵢ tᵢ·(1 − pᵢ)^gamma·ln pᵢ.
 *
 * <p>Lin et al., "Focal loss for dense object detection", 2017; with several classes as in Keras.
 *
 * @param exclusive whether the outputs are classes that exclude each other, rather than yes-or-no answers; default
 *     false
 * @param alpha the weight of a yes, in (0, 1); that of a no is 1 − alpha. For exclusive classes a common factor, in
 *     (0, 1]. Default 0.25
 * @param gamma how much less well-predicted targets count, at least 0, where 0 is cross-entropy; default 2
 * @param scale the factor in front; default 1
 */
@Description("cross-entropy in which what is predicted well counts little, from logits")
public record Focal(
        @Description("whether classes exclude each other (softmax), rather than each yes or no (sigmoid)")
        boolean exclusive,

        @Description("weight of a yes; that of a no is 1 - alpha")
        double alpha,

        @Description("how much less well-predicted targets count; 0 is cross-entropy")
        double gamma,

        @Description("factor in front") double scale)
        implements RowLoss {

    private static final double DEFAULT_ALPHA = 0.25;
    private static final double DEFAULT_GAMMA = 2;

    /** Yes-or-no targets, with the paper's alpha and gamma. */
    public Focal() {
        this(false, DEFAULT_ALPHA, DEFAULT_GAMMA, 1);
    }

    /** Checks the settings. */
    public Focal {
        require(
                alpha > 0 && (alpha < 1 || exclusive && alpha == 1),
                "alpha must be in (0, 1%s, got %s",
                exclusive ? "]" : ")",
                alpha);
        require(gamma >= 0 && gamma < Double.POSITIVE_INFINITY, "gamma must be a number >= 0, got %s", gamma);
        Scale.check(scale);
    }

    @Override
    public double apply(double[] predicted, double[] observed) {
        return exclusive ? ofClasses(predicted, observed) : ofAnswers(predicted, observed);
    }

    @Override
    public void derivative(double[] predicted, double[] observed, double[] gradient) {
        if (exclusive) {
            derivativeOfClasses(predicted, observed, gradient);
        } else {
            derivativeOfAnswers(predicted, observed, gradient);
        }
    }

    private double ofAnswers(double[] x, double[] t) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            loss += alpha * t[i] * yes(x[i]) + (1 - alpha) * (1 - t[i]) * yes(-x[i]);
        }
        return loss;
    }

    /** Returns −(1 − p)^gamma · ln p for p = sigmoid(x); since 1 − p = sigmoid(−x), a no is the yes of −x. */
    private double yes(double x) {
        return GradusMath.pow(GradusMath.sigmoid(-x), gamma) * GradusMath.softplus(-x);
    }

    private void derivativeOfAnswers(double[] x, double[] t, double[] gradient) {
        for (int i = 0; i < x.length; i++) {
            gradient[i] = alpha * t[i] * yesSlope(x[i]) - (1 - alpha) * (1 - t[i]) * yesSlope(-x[i]);
        }
    }

    /** Returns (1 − p)^gamma · (gamma · p · ln p − (1 − p)). */
    private double yesSlope(double x) {
        double rest = GradusMath.sigmoid(-x);
        double weighted = gamma * GradusMath.sigmoid(x) * GradusMath.softplus(-x);
        return -GradusMath.pow(rest, gamma) * (weighted + rest);
    }

    private double ofClasses(double[] x, double[] t) {
        int top = top(x);
        double others = others(x, top);
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double rest = i == top ? others / (1 + others) : 1 - probability(x, i, top, others);
            loss -= t[i] * GradusMath.pow(rest, gamma) * logarithm(x, i, top, others);
        }
        return alpha * loss;
    }

    /** With cᵢ = tᵢ · (1 − pᵢ)^gamma · (gamma · pᵢ · ln pᵢ / (1 − pᵢ) − 1): alpha · (cᵢ − pᵢ · Σⱼ cⱼ). */
    private void derivativeOfClasses(double[] x, double[] t, double[] gradient) {
        int top = top(x);
        double others = others(x, top);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double p = probability(x, i, top, others);
            double rest = i == top ? others / (1 + others) : 1 - p;
            // The limit for p -> 1 is -1.
            double quotient = rest == 0 ? -1 : p * logarithm(x, i, top, others) / rest;
            gradient[i] = t[i] * GradusMath.pow(rest, gamma) * (gamma * quotient - 1);
            sum += gradient[i];
        }
        for (int i = 0; i < x.length; i++) {
            gradient[i] = alpha * (gradient[i] - probability(x, i, top, others) * sum);
        }
    }

    private static int top(double[] x) {
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] > x[top]) {
                top = i;
            }
        }
        return top;
    }

    /** Returns Σ e^(xⱼ − x) over all but the largest x, so that 1 minus its probability keeps its digits. */
    private static double others(double[] x, int top) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += i == top ? 0 : GradusMath.exp(x[i] - x[top]);
        }
        return sum;
    }

    private static double probability(double[] x, int i, int top, double others) {
        return GradusMath.exp(x[i] - x[top]) / (1 + others);
    }

    private static double logarithm(double[] x, int i, int top, double others) {
        return x[i] - x[top] - GradusMath.log1p(others);
    }

    @Override
    public Reduction reduction() {
        return exclusive ? Reduction.MEAN_OF_SAMPLES : Reduction.MEAN_OF_ELEMENTS;
    }

    @Override
    public Outputs outputs() {
        return exclusive ? Outputs.CLASS_LOGITS : Outputs.LOGITS;
    }

    @Override
    public void checkEnd(NetworkEnd end) {
        if (exclusive) {
            Ends.requireClasses(name() + " with exclusive", end, "exclusive false");
        }
        Ends.requireLogits(name(), end, exclusive ? "categorical_cross_entropy" : "binary_cross_entropy");
    }

    @Override
    public void checkTargets(double[] observed, List<String> names) {
        if (exclusive) {
            Targets.requireDistribution(this, observed, names);
        } else {
            Targets.requireProbabilities(this, observed, names);
        }
    }
}
