package dev.gradus.losses.metrics;

import dev.gradus.api.Description;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;

/**
 * Area under the receiver operating characteristic: the probability that, of a sample with a yes and one with a no, the
 * one with the yes has the larger prediction; equal ones count one half.
 *
 * <p>Of several classes each is taken against the rest, and the figure is the mean; so it is of several answers. A
 * class or answer without a yes or without a no has no area and is left out; with nothing left the metric is not
 * defined. See Hanley and McNeil, The Meaning and Use of the Area under a ROC Curve (1982).
 *
 * <p>Keeps the predictions of all samples, 8 bytes for each sample and output.
 */
@Description("probability that a yes is ranked before a no")
public record RocAuc() implements Metric {

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public void check(Task task) {
        Suitable.requireDecisions(this, task);
    }

    @Override
    public Tally start(Task task) {
        return new RankingTally(task);
    }
}
