package dev.gradus.optimizers;

import dev.gradus.api.optimizer.LeastSquares;
import java.util.Arrays;

/**
 * The equations (JᵀJ + μ·I)·h = −Jᵀr, collected residual by residual and solved by Cholesky's factorization.
 *
 * <p>Matrices are kept as the rows of their upper triangles, row i from column i on, and worked on along the rows.
 */
final class NormalEquations implements LeastSquares.Visitor {

    /** Residuals are added together in groups: the matrix is gone through once for each. */
    private static final int GROUP = 4;

    private final int size;
    private final double[][] matrix;
    private final double[][] factor;
    private final double[] rightSide;
    private final double[][] waiting;
    private int waitingCount;

    NormalEquations(int size) {
        this.size = size;
        matrix = triangle(size);
        factor = triangle(size);
        rightSide = new double[size];
        waiting = new double[GROUP][size];
    }

    private static double[][] triangle(int size) {
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[size - i];
        }
        return rows;
    }

    /** Starts anew, with no residuals. */
    void clear() {
        for (double[] row : matrix) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(rightSide, 0);
        waitingCount = 0;
    }

    @Override
    public void residual(double residual, double[] derivatives) {
        Vectors.add(rightSide, residual, derivatives, rightSide);
        System.arraycopy(derivatives, 0, waiting[waitingCount], 0, size);
        waitingCount++;
        if (waitingCount == GROUP) {
            addWaiting();
        }
    }

    /** Says that there are no more residuals. */
    void finish() {
        for (int i = waitingCount; i < GROUP; i++) {
            Arrays.fill(waiting[i], 0);
        }
        addWaiting();
    }

    private void addWaiting() {
        waitingCount = 0;
        double[] a = waiting[0];
        double[] b = waiting[1];
        double[] c = waiting[2];
        double[] d = waiting[3];
        for (int i = 0; i < size; i++) {
            double[] row = matrix[i];
            double ai = a[i];
            double bi = b[i];
            double ci = c[i];
            double di = d[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] + ai * a[i + j] + bi * b[i + j] + ci * c[i + j] + di * d[i + j];
            }
        }
    }

    /** Returns Jᵀr. */
    double[] rightSide() {
        return rightSide;
    }

    /** Returns the largest diagonal element of JᵀJ. */
    double largestDiagonal() {
        double largest = 0;
        for (double[] row : matrix) {
            largest = Math.max(largest, row[0]);
        }
        return largest;
    }

    /** Sets the step h, and returns whether there is one: whether the damped matrix is positive to rounding. */
    boolean solve(double damping, double[] step) {
        if (!factorize(damping)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            step[i] = -rightSide[i];
        }
        for (int i = 0; i < size; i++) {
            double[] row = factor[i];
            step[i] /= row[0];
            for (int j = 1; j < row.length; j++) {
                step[i + j] -= row[j] * step[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            double[] row = factor[i];
            double sum = step[i];
            for (int j = 1; j < row.length; j++) {
                sum -= row[j] * step[i + j];
            }
            step[i] = sum / row[0];
        }
        return Double.isFinite(Vectors.largest(step));
    }

    /** Finds the upper triangle R with RᵀR = JᵀJ + μ·I. */
    private boolean factorize(double damping) {
        for (int i = 0; i < size; i++) {
            System.arraycopy(matrix[i], 0, factor[i], 0, size - i);
            factor[i][0] += damping;
        }
        for (int k = 0; k < size; k++) {
            double[] pivot = factor[k];
            if (!(pivot[0] > 0 && Double.isFinite(pivot[0]))) {
                return false;
            }
            double root = Math.sqrt(pivot[0]);
            for (int j = 0; j < pivot.length; j++) {
                pivot[j] /= root;
            }
            for (int i = 1; i < pivot.length; i++) {
                double[] row = factor[k + i];
                double times = pivot[i];
                for (int j = 0; j < row.length; j++) {
                    row[j] -= times * pivot[i + j];
                }
            }
        }
        return true;
    }
}
