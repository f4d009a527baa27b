package dev.gradus.api.optimizer;

/**
 * An objective that is a sum of squares: its value is Σ rᵢ².
 *
 * <p>The engine's is one if the loss is: if it is a {@link dev.gradus.api.loss.FormulaLoss} whose formula is a square,
 * such as {@code observed.minus(predicted).squared()}, perhaps times a constant. There is a residual for every output
 * of every sample, which contains scale and divisor of the loss.
 */
public interface LeastSquares extends Objective {

    /** Is shown the residuals one after another. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Sees one residual.
         *
         * @param residual rᵢ
         * @param derivatives of rᵢ with respect to every variable: a row of the Jacobian; the array is used again
         */
        void residual(double residual, double[] derivatives);
    }

    /** Returns the number of residuals. */
    long residuals();

    /** Shows all residuals at a point with their derivatives, always in the same order. */
    void jacobian(double[] point, Visitor visitor);
}
