package dev.gradus.losses.metrics;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Logarithmic loss of probabilities: the mean over the samples of −Σₖ tₖ·ln pₖ for classes; of yes-or-no answers the
 * mean over all samples and answers of −(t·ln p + (1 − t)·ln(1 − p)).
 *
 * <p>Unlike the loss that a network was trained with, it has no label smoothing, weights of classes or factor in front,
 * so that networks can be compared by it. Probabilities are held within 2⁻⁵² of 0 and 1, as in scikit-learn, so that a
 * certain but wrong prediction has a finite loss.
 */
@Description("cross-entropy of the predicted probabilities")
public record LogLoss() implements Metric {

    private static final double LEAST = 0x1p-52;

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public void check(Task task) {
        Suitable.requireDecisions(this, task);
        require(
                task.hasProbabilities(),
                "log_loss measures probabilities, but the outputs are margins; use accuracy or roc_auc, or a loss with"
                        + " probabilities, such as binary_cross_entropy");
    }

    @Override
    public Tally start(Task task) {
        return task.isExclusive() ? MeanTally.ofSamples(LogLoss::ofClasses) : MeanTally.ofElements(LogLoss::ofAnswer);
    }

    private static double ofClasses(double[] predicted, double[] observed) {
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            sum -= observed[i] * logarithm(predicted[i]);
        }
        return sum;
    }

    private static double ofAnswer(double predicted, double observed) {
        return -observed * logarithm(predicted) - (1 - observed) * logarithm(1 - predicted);
    }

    private static double logarithm(double probability) {
        return GradusMath.log(Math.max(LEAST, Math.min(1 - LEAST, probability)));
    }
}
