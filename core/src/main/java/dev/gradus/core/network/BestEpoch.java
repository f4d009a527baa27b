package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.training.EarlyStopping;
import dev.gradus.core.network.Past.Waiting;
import dev.gradus.core.text.Decimals;
import java.util.Map;

/** Watches a figure after each epoch: keeps the parameters of the best one, and says when waiting is of no more use. */
final class BestEpoch {

    private final EarlyStopping rule;
    private final int column;
    private final boolean rises;
    private final NetworkState state;
    private double best = Double.POSITIVE_INFINITY;
    private int bestEpoch = -1;
    private double reference = Double.POSITIVE_INFINITY;
    private int waited;

    /**
     * Starts to watch.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no such figure
     */
    BestEpoch(EarlyStopping rule, EpochLog log, ParameterStore store) {
        this.rule = rule;
        this.column = log.require(rule.monitor(), "training.early_stopping");
        this.state = rule.restoreBest() ? new NetworkState(store) : null;
        this.rises = log.higherIsBetter(column);
    }

    /** Takes an epoch into account and returns whether training should end; what is not a number is never better. */
    boolean after(int epoch, double[] row) {
        // What should rise is looked at upside down.
        double value = rises ? -row[column] : row[column];
        if (value < best) {
            best = value;
            bestEpoch = epoch;
            if (state != null) {
                state.save();
            }
        }
        if (value < reference - rule.minDelta()) {
            reference = value;
            waited = 0;
        } else {
            waited++;
        }
        return isOver();
    }

    /** Returns whether training should end. */
    boolean isOver() {
        return waited >= rule.patience();
    }

    /** Returns what has been seen so far, for a training that goes on from it. */
    Waiting waiting() {
        return new Waiting(best, bestEpoch, reference, waited);
    }

    /** Returns the parameters and buffers of the best epoch; empty if there are none. */
    Map<String, double[]> bestState() {
        return state == null || bestEpoch < 0 ? Map.of() : state.read();
    }

    /** Goes on from what a training has seen. */
    void resume(Past past) {
        if (past.waiting() == null) {
            return;
        }
        best = past.waiting().best();
        bestEpoch = past.waiting().bestEpoch();
        reference = past.waiting().reference();
        waited = past.waiting().waited();
        if (state != null && bestEpoch >= 0) {
            Check.require(
                    !past.best().isEmpty(),
                    "resume: the parameters of the best epoch have not been kept; set"
                            + " training.early_stopping.restore_best to false as before");
            state.write(past.best());
        }
    }

    /** Says why training should end. */
    String explanation() {
        String enough = rule.minDelta() == 0 ? "" : " by more than " + Decimals.of(rule.minDelta());
        return rule.monitor() + " has not " + (rises ? "risen" : "fallen") + enough + " for " + rule.patience()
                + (rule.patience() == 1 ? " epoch" : " epochs");
    }

    /** Puts the best parameters back and returns their epoch; −1 if there are none to put back. */
    int restore() {
        if (state == null || bestEpoch < 0) {
            return -1;
        }
        state.restore();
        return bestEpoch;
    }
}
