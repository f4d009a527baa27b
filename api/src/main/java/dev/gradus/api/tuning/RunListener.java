package dev.gradus.api.tuning;

/**
 * Is told how many trainings get on, and may end them all.
 *
 * <p>Several trainings may run at once; calls come one at a time, from any of their threads.
 */
public interface RunListener {

    /** Says nothing and ends nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * A run has ended.
     *
     * @param run what came of it
     * @param done how many have ended
     * @param total how many there are
     */
    default void ended(Run run, int done, int total) {}

    /** Is asked after every epoch of every run; once it returns true, runs that have not ended are given up. */
    default boolean stopped() {
        return false;
    }
}
