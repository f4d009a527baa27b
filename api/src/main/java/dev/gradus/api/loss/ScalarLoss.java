package dev.gradus.api.loss;

/**
 * A loss in plain Java over one predicted and one observed value.
 *
 * <p>Both methods must be pure and must not depend on the machine: take elementary functions from
 * {@link dev.gradus.api.math.GradusMath} or {@link StrictMath}, not from {@link Math}.
 */
public non-sealed interface ScalarLoss extends Loss {

    /** Returns the loss of one element. */
    double apply(double predicted, double observed);

    /** Returns the derivative of the loss with respect to the prediction. */
    double derivative(double predicted, double observed);
}
