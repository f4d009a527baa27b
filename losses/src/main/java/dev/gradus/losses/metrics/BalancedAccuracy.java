package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Balanced accuracy: the mean over the classes that occur of their recall, so that a rare class counts as much as a
 * frequent one.
 *
 * <p>Guessing gives 1 / classes. See Brodersen et al., The balanced accuracy and its posterior distribution (2010).
 */
@Description("mean recall of the classes that occur")
public record BalancedAccuracy() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public void check(Task task) {
        Suitable.requireClasses(this, task, "accuracy, or recall");
    }

    @Override
    public Tally start(Task task) {
        return new CountingTally(task, matrices -> {
            ConfusionMatrix matrix = matrices.get(0);
            double sum = 0;
            int occurring = 0;
            for (int i = 0; i < matrix.classes().size(); i++) {
                if (matrix.observed(i) > 0) {
                    sum += matrix.recall(i);
                    occurring++;
                }
            }
            return sum / occurring;
        });
    }
}
