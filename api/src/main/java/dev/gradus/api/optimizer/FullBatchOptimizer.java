package dev.gradus.api.optimizer;

/**
 * A method that sees the loss over all samples as one function of all trained parameters, for small networks.
 *
 * <p>An epoch of training is one iteration of the method, which finds the length of its step itself; there are no
 * batches and there is no shuffling. The engine computes in double precision whatever the precision of the network.
 *
 * <pre>{@code
 * public record SteepestDescent() implements FullBatchOptimizer {
 *     @Override public Minimization start(Objective objective, double[] point) {
 *         return new Steps(objective, point);   // halves the step until the value falls
 *     }
 * }
 * }</pre>
 */
public non-sealed interface FullBatchOptimizer extends Optimizer {

    /**
     * Starts a minimization; called when training begins, and again if somebody else has moved the parameters.
     *
     * @param objective what to make small; a {@link LeastSquares} where the loss is a sum of squares
     * @param point where to start; the method may keep and change the array
     * @throws dev.gradus.api.error.InvalidInputException if the method cannot be used here; the message says what to
     *     use instead
     */
    Minimization start(Objective objective, double[] point);

    /** Returns 1: a full step of the method. Nothing reads or schedules it. */
    @Override
    default double learningRate() {
        return 1;
    }
}
