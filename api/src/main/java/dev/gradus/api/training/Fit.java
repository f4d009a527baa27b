package dev.gradus.api.training;

import java.util.Arrays;
import java.util.OptionalInt;

/** What came of a training. */
public final class Fit {

    private final History history;
    private final StopReason reason;
    private final String explanation;
    private final int bestEpoch;

    /**
     * Makes one; for the engine.
     *
     * @param history the figures of all epochs
     * @param reason why it ended
     * @param explanation the same in words
     * @param bestEpoch the epoch whose parameters were put back; −1 if none were
     */
    public Fit(History history, StopReason reason, String explanation, int bestEpoch) {
        this.history = history;
        this.reason = reason;
        this.explanation = explanation;
        this.bestEpoch = bestEpoch;
    }

    /** Returns the number of epochs that ran. */
    public int epochs() {
        return history.epochs();
    }

    /** Returns for every epoch the mean, over its batches, of the loss before each update. */
    public double[] losses() {
        return history.values(History.LOSS);
    }

    /** Returns the loss of the last epoch; NaN if none ran. */
    public double loss() {
        double[] losses = losses();
        return losses.length == 0 ? Double.NaN : losses[losses.length - 1];
    }

    /**
     * Returns for every epoch the loss on the validation data after it.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there were no validation data
     */
    public double[] validationLosses() {
        return history.values(History.VALIDATION_LOSS);
    }

    /** Returns all figures of all epochs. */
    public History history() {
        return history;
    }

    /** Returns why the training ended. */
    public StopReason stopReason() {
        return reason;
    }

    /** Returns why the training ended in words, such as {@code validation_loss has not fallen for 10 epochs}. */
    public String explanation() {
        return explanation;
    }

    /** Returns the epoch, counted from 0, whose parameters {@link EarlyStopping} has put back; empty if none. */
    public OptionalInt bestEpoch() {
        return bestEpoch < 0 ? OptionalInt.empty() : OptionalInt.of(bestEpoch);
    }

    @Override
    public String toString() {
        return "Fit[epochs=" + epochs() + ", loss=" + loss() + ", losses=" + Arrays.toString(head()) + "…, "
                + explanation + "]";
    }

    private double[] head() {
        int shown = 3;
        double[] losses = losses();
        return Arrays.copyOf(losses, Math.min(shown, losses.length));
    }
}
