package dev.gradus.core.network;

import dev.gradus.api.training.StopConditions;
import dev.gradus.api.training.StopReason;
import dev.gradus.core.text.Decimals;

/** Decides after an epoch whether one of the conditions ends the training. */
final class StopWatch {

    private static final double NANOS_PER_SECOND = 1e9;

    private final StopConditions conditions;
    private final long start = System.nanoTime();
    private double before;

    /**
     * Starts now.
     *
     * @param lossBefore the loss of the epoch before; NaN if there is none
     */
    StopWatch(StopConditions conditions, double lossBefore) {
        this.conditions = conditions;
        this.before = lossBefore;
    }

    /** Takes the loss of an epoch into account and returns the condition that holds; null for none. */
    StopReason after(double loss) {
        // The first epoch has no other to differ from: NaN is less than nothing.
        boolean same = Math.abs(loss - before) < conditions.change();
        before = loss;
        if (loss <= conditions.loss()) {
            return StopReason.LOSS;
        }
        if (same) {
            return StopReason.CHANGE;
        }
        boolean timed = conditions.seconds() < Double.POSITIVE_INFINITY;
        return timed && (System.nanoTime() - start) / NANOS_PER_SECOND >= conditions.seconds()
                ? StopReason.SECONDS
                : null;
    }

    /** Says why training ended, for the reasons that {@link #after} gives. */
    String explanation(StopReason reason) {
        return switch (reason) {
            case LOSS -> "the loss is " + Decimals.of(conditions.loss()) + " or less";
            case CHANGE -> "the loss changed by less than " + Decimals.of(conditions.change());
            case SECONDS -> "the " + Decimals.of(conditions.seconds()) + " seconds are over";
            default -> throw new IllegalArgumentException(reason.name());
        };
    }
}
