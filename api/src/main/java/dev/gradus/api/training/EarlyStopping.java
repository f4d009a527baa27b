package dev.gradus.api.training;

import dev.gradus.api.Check;

/**
 * When to give up because training makes nothing better any more, and which parameters to keep then.
 *
 * <p>After each epoch one figure is looked at. If it has not become better than the best so far by more than
 * {@code minDelta} for {@code patience} epochs in a row, training ends. A loss is better if it is lower; a metric says
 * which way is better itself. At the end of training, whatever ended it, the
 * network gets back the parameters and buffers of the epoch with the best figure.
 *
 * <pre>{@code EarlyStopping.after(10).minDelta(1e-4)}</pre>
 *
 * @param patience how many epochs to wait for something better, at least 1
 * @param minDelta by how much the figure must become better to end the waiting, at least 0
 * @param monitor the figure, by its column in the {@link History}: {@code validation_loss}, {@code loss}, or a metric
 *     such as {@code validation_accuracy}
 * @param restoreBest whether the parameters of the best epoch are put back; else those of the last stay
 */
public record EarlyStopping(int patience, double minDelta, String monitor, boolean restoreBest) {

    /** Checks the values. */
    public EarlyStopping {
        Check.require(patience >= 1, "training.early_stopping.patience must be >= 1, got %s", patience);
        Check.require(
                minDelta >= 0 && Double.isFinite(minDelta),
                "training.early_stopping.min_delta must be >= 0, got %s",
                minDelta);
    }

    /** Waits so many epochs for a lower {@code validation_loss}, and puts the best parameters back. */
    public static EarlyStopping after(int patience) {
        return new EarlyStopping(patience, 0, History.VALIDATION_LOSS, true);
    }

    /** Returns the same with another smallest improvement that counts. */
    public EarlyStopping minDelta(double smallest) {
        return new EarlyStopping(patience, smallest, monitor, restoreBest);
    }

    /** Returns the same that looks at another figure. */
    public EarlyStopping monitor(String column) {
        return new EarlyStopping(patience, minDelta, column, restoreBest);
    }

    /** Returns the same that keeps the parameters of the last epoch. */
    public EarlyStopping keepLast() {
        return new EarlyStopping(patience, minDelta, monitor, false);
    }
}
