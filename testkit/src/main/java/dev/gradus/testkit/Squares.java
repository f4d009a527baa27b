package dev.gradus.testkit;

import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.api.optimizer.Objective;
import java.util.function.Function;

/**
 * A sum of squares to make small.
 *
 * @param size the number of variables
 * @param function the residuals at a point
 * @param derivatives the rows of the Jacobian there
 */
record Squares(int size, Function<double[], double[]> function, Function<double[], double[][]> derivatives)
        implements LeastSquares {

    static Squares of(Landscape landscape) {
        return new Squares(landscape.start().length, landscape::residuals, landscape::jacobian);
    }

    /** Returns the same function, without saying that it is a sum of squares. */
    Objective plain() {
        return new Objective() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public double value(double[] point) {
                return Squares.this.value(point);
            }

            @Override
            public double valueAndGradient(double[] point, double[] gradient) {
                return Squares.this.valueAndGradient(point, gradient);
            }
        };
    }

    @Override
    public double value(double[] point) {
        double[] r = function.apply(point);
        return Numbers.dot(r, r);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        double[] r = function.apply(point);
        double[][] rows = derivatives.apply(point);
        for (int j = 0; j < size; j++) {
            gradient[j] = 0;
            for (int i = 0; i < r.length; i++) {
                gradient[j] += 2 * r[i] * rows[i][j];
            }
        }
        return Numbers.dot(r, r);
    }

    @Override
    public long residuals() {
        return function.apply(new double[size]).length;
    }

    @Override
    public void jacobian(double[] point, Visitor visitor) {
        double[] r = function.apply(point);
        double[][] rows = derivatives.apply(point);
        for (int i = 0; i < r.length; i++) {
            visitor.residual(r[i], rows[i]);
        }
    }
}
