package dev.gradus.losses.metrics;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Top-k accuracy: the share of samples whose observed class is among the k most probable ones.
 *
 * <p>Of equally probable classes the first counts as more probable, so that k = 1 is the accuracy. The figure is called
 * {@code top_3} for k = 3.
 *
 * @param k how many classes may be named, from 1 to one less than there are
 */
@Description("share of samples whose class is among the k most probable")
public record TopK(
        @Required @Description("how many classes may be named")
        int k) implements Metric {

    /** The two most probable classes; for the service loader. */
    public TopK() {
        this(2);
    }

    /** Checks the number. */
    public TopK {
        require(k >= 1, "k must be >= 1, got %s", k);
    }

    /** Returns such as {@code top_3}. */
    @Override
    public String figure() {
        return "top_" + k;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public void check(Task task) {
        Suitable.requireDecisions(this, task);
        require(
                task.isExclusive(),
                "top_k chooses among classes, one output for each, but the outputs are answers, yes"
                        + " or no; use accuracy");
        require(
                k < task.targets().size(),
                "top_k with k %s would always be 1, because there are only %s classes; use a smaller k",
                k,
                task.targets().size());
    }

    @Override
    public Tally start(Task task) {
        return MeanTally.ofSamples((predicted, observed) -> rank(predicted, task.classOf(observed)) < k ? 1 : 0);
    }

    /** Returns how many classes are more probable than one. */
    private static int rank(double[] predicted, int index) {
        int before = 0;
        for (int i = 0; i < predicted.length; i++) {
            if (predicted[i] > predicted[index] || predicted[i] == predicted[index] && i < index) {
                before++;
            }
        }
        return before;
    }
}
