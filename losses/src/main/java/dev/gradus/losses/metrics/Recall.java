package dev.gradus.losses.metrics;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Recall: tp / (tp + fn), the share of a class that was taken for it.
 *
 * <p>tp is how often the class was predicted rightly, fn how often something else was predicted for it.
 * It is averaged over classes, or over the yes of every answer; a class that neither occurs nor is predicted is left
 * out. See van Rijsbergen, Information Retrieval (1979), chapter 7, and scikit-learn.
 *
 * @param average how the figures of several classes become one; default {@link Average#MACRO}
 */
@Description("share of a class that was taken for it")
public record Recall(
        @Description("how the figures of several classes become one")
        Average average) implements Metric {

    /** The mean over the classes. */
    public Recall() {
        this(Average.MACRO);
    }

    /** Checks the average. */
    public Recall {
        require(average != null, "average must not be null; try macro");
    }

    @Override
    public String figure() {
        return Averaging.figure(this, average);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public void check(Task task) {
        Averaging.check(this, average, task);
    }

    @Override
    public Tally start(Task task) {
        return Averaging.tally(task, average, label -> Averaging.share(label.right(), label.observed()));
    }
}
