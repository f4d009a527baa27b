package dev.gradus.api.metric;

/**
 * A metric being computed: samples go in one after another, the value comes out.
 *
 * <p>The engine adds samples in a fixed order on one thread. Work in {@code double} and add in the order in which the
 * samples come, and the value has the same bits everywhere. {@link #add} is called in the midst of training: it should
 * be fast and allocate nothing, but for memory that grows with the data and is kept by {@link #reset}.
 */
public interface Tally {

    /** Forgets all samples. */
    void reset();

    /**
     * Takes a sample into account.
     *
     * @param predicted the prediction, one value for each output; never NaN; valid during the call only, not to be
     *     changed
     * @param observed the targets, as many; valid during the call only, not to be changed
     * @param weight how much the sample counts, a finite number from 0; 1 unless the data have weights
     */
    void add(double[] predicted, double[] observed, double weight);

    /**
     * Returns the metric of all samples since the last {@link #reset}.
     *
     * @return NaN where the metric is not defined, as for no samples
     */
    double value();
}
