package dev.gradus.api.activation;

/**
 * An elementwise activation in plain Java, for functions with tables or loops.
 *
 * <p>Both methods must be pure and must not depend on the machine: take elementary functions from
 * {@link dev.gradus.api.math.GradusMath} or {@link StrictMath}, not from {@link Math}.
 */
public non-sealed interface ScalarActivation extends Activation {

    /** Returns y = f(x). */
    double apply(double x);

    /**
     * Returns f′(x).
     *
     * @param x the input
     * @param y the output, y = f(x)
     */
    double derivative(double x, double y);
}
