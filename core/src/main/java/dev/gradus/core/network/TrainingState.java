package dev.gradus.core.network;

import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.Optimizer;
import java.util.function.Supplier;

/**
 * What a network remembers of its training.
 *
 * @param loss the loss; null before the first training
 * @param optimizer the optimizer; null before the first training
 * @param epochs how many epochs have been done in all
 * @param lastLoss the loss of the last epoch; NaN if there was none
 * @param continuation what the last training leaves to the next; null if nothing
 * @param past what the last training has seen, so that it can be resumed; null if it cannot
 */
public record TrainingState(
        Loss loss, Optimizer optimizer, int epochs, double lastLoss, Continuation continuation, Supplier<Past> past) {

    /** The state before the first training. */
    public static final TrainingState NONE = new TrainingState(null, null, 0, Double.NaN, null, null);

    /** Returns the same without what the last training leaves to the next. */
    TrainingState forgotten() {
        return new TrainingState(loss, optimizer, epochs, lastLoss, null, null);
    }
}
