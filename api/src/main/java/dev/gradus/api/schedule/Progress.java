package dev.gradus.api.schedule;

/** How far a training has come when a step begins. Provided by the engine. */
public interface Progress {

    /** Returns the number of steps made before, 0 in the first step. */
    long step();

    /** Returns the number of steps in an epoch, at least 1. */
    long stepsPerEpoch();

    /** Returns the number of steps of the whole training. */
    long steps();

    /** Returns the number of epochs that have ended before, 0 in the first epoch. */
    default long epoch() {
        return step() / stepsPerEpoch();
    }

    /** Returns one of the numbers that the schedule keeps; see {@link Schedule#memory()}. */
    double memory(int index);

    /**
     * Returns the progress of a schedule that begins later in this training; at its step 0 until then.
     *
     * <p>Only valid until the next call of this method.
     *
     * @param step the step of this training that is step 0 of that schedule
     */
    Progress from(long step);
}
