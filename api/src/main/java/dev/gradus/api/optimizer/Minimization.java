package dev.gradus.api.optimizer;

/** A minimization under way; holds what a {@link FullBatchOptimizer} remembers from iteration to iteration. */
public interface Minimization {

    /** Returns the point reached; the same array at each call, for reading only. */
    double[] point();

    /** Returns the value of the objective at the point. */
    double value();

    /**
     * Makes one iteration: moves the point to where the value is smaller.
     *
     * <p>Called only while the value is a finite number. Values that are not finite may turn up on the way; no point
     * with such a value may be kept.
     *
     * @return whether to go on; false if another iteration would make nothing better
     */
    boolean iterate();

    /** Returns why another iteration would make nothing better, such as {@code the gradient is 0}. */
    String ending();
}
