package dev.gradus.api.optimizer;

/**
 * A function of several variables to make small. The engine's is the training loss over all samples, as a function of
 * the trained parameters.
 *
 * <p>It is the same function at each call: equal points give equal values, to the bit.
 */
public interface Objective {

    /** Returns the number of variables. */
    int size();

    /** Returns the value at a point; may be infinite or NaN. */
    double value(double[] point);

    /**
     * Returns the value at a point, the same as {@link #value}, and sets its gradient there.
     *
     * @param gradient receives the derivative with respect to every variable
     */
    double valueAndGradient(double[] point, double[] gradient);
}
