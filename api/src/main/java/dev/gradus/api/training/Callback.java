package dev.gradus.api.training;

/** Is told how training goes, on the thread that trains; an exception it throws ends the training. */
@FunctionalInterface
public interface Callback {

    /**
     * An epoch has ended.
     *
     * @param epoch what there is to know; only valid during the call
     */
    void afterEpoch(Epoch epoch);
}
