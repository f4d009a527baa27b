package dev.gradus.core.network;

import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.api.optimizer.Objective;
import java.util.Arrays;

/** A loss with penalties on the squares of parameters: value + Σ fᵢ·wᵢ². A sum of squares stays one. */
class PenalizedObjective implements Objective {

    private final Objective loss;
    private final double[] factors;

    private PenalizedObjective(Objective loss, double[] factors) {
        this.loss = loss;
        this.factors = factors;
    }

    /**
     * Adds penalties; returns the loss itself where there are none.
     *
     * @param factors fᵢ, from 0, for every variable
     */
    static Objective of(Objective loss, double[] factors) {
        if (Arrays.stream(factors).allMatch(factor -> factor == 0)) {
            return loss;
        }
        return loss instanceof LeastSquares squares
                ? new Squares(squares, factors)
                : new PenalizedObjective(loss, factors);
    }

    @Override
    public int size() {
        return loss.size();
    }

    @Override
    public double value(double[] point) {
        return loss.value(point) + penalty(point);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double value = loss.valueAndGradient(point, gradient);
        for (int i = 0; i < factors.length; i++) {
            gradient[i] += 2 * factors[i] * point[i];
        }
        return value + penalty(point);
    }

    private double penalty(double[] point) {
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            sum += factors[i] * point[i] * point[i];
        }
        return sum;
    }

    /** A parameter with a penalty is one more residual, √fᵢ · wᵢ. */
    private static final class Squares extends PenalizedObjective implements LeastSquares {

        private final LeastSquares loss;
        private final double[] roots;
        private final double[] row;

        Squares(LeastSquares loss, double[] factors) {
            super(loss, factors);
            this.loss = loss;
            this.roots = Arrays.stream(factors).map(Math::sqrt).toArray();
            this.row = new double[factors.length];
        }

        @Override
        public long residuals() {
            return loss.residuals()
                    + Arrays.stream(roots).filter(root -> root > 0).count();
        }

        @Override
        public void jacobian(double[] point, Visitor visitor) {
            loss.jacobian(point, visitor);
            for (int i = 0; i < roots.length; i++) {
                if (roots[i] > 0) {
                    Arrays.fill(row, 0);
                    row[i] = roots[i];
                    visitor.residual(roots[i] * point[i], row);
                }
            }
        }
    }
}
