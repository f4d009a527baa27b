package dev.gradus.api.metric;

import dev.gradus.api.Component;

/**
 * A measure of quality in one number, such as the accuracy: shown to people, watched during training, never trained on.
 *
 * <p>A metric sees predictions in the user's terms, which for logits are probabilities, and targets as they are in the
 * data. It is computed in one way everywhere: over the data of an evaluation, over an epoch's validation data, and over
 * an epoch's training data.
 *
 * <pre>{@code
 * public record MaxError() implements Metric {
 *     @Override public boolean higherIsBetter() { return false; }
 *     @Override public Tally start(Task task) { return new MaxErrorTally(); }
 * }
 * }</pre>
 */
public interface Metric extends Component {

    /**
     * Returns the name of the figure, such as {@code accuracy}: its column in a history, its key in an evaluation.
     *
     * <p>By default the name of the metric. Override it where settings make another figure of it, as {@code top_3} for
     * {@code k} 3, so that both can stand side by side. It matches {@code [a-z][a-z0-9_]*}, with a {@code vendor:} in
     * front for a third party.
     */
    default String figure() {
        return name();
    }

    /** Returns whether a larger value is a better one; early stopping and the like need to know. */
    boolean higherIsBetter();

    /**
     * Checks that the metric makes sense for a task.
     *
     * @throws dev.gradus.api.error.InvalidInputException that says what the metric is for and what to use instead
     */
    default void check(Task task) {}

    /**
     * Returns the place among the metrics that are shown for a task unless others are asked for; 0, as by default, if
     * it is none of those.
     *
     * <p>The smallest comes first, of equal ones the name decides.
     */
    default int defaultPlace(Task task) {
        return 0;
    }

    /** Returns a tally of nothing so far, for a task that {@link #check} accepts. */
    Tally start(Task task);
}
