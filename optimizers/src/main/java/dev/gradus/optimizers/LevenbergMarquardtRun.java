package dev.gradus.optimizers;

import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.api.optimizer.Minimization;

/** A minimization by Levenberg and Marquardt's method: the point, the equations there, and the damping. */
final class LevenbergMarquardtRun implements Minimization {

    private static final double LEAST_FACTOR = 1.0 / 3;

    private final LeastSquares objective;
    private final LevenbergMarquardt settings;
    private final NormalEquations equations;
    private final double[] gradient;
    private final double[] step;
    private final double[] next;
    private double[] point;
    private double value;
    private double damping;
    private double growth = 2;
    private String ending = "";

    LevenbergMarquardtRun(LevenbergMarquardt settings, LeastSquares objective, double[] point) {
        this.settings = settings;
        this.objective = objective;
        this.point = point;
        int n = point.length;
        equations = new NormalEquations(n);
        gradient = new double[n];
        step = new double[n];
        next = new double[n];
        value = objective.value(point);
        if (Double.isFinite(value)) {
            linearize();
            damping = settings.damping() * equations.largestDiagonal();
        }
    }

    /** Returns how much memory a minimization needs, without the few vectors. */
    static double bytes(int size) {
        return (double) size * size * Double.BYTES;
    }

    @Override
    public double[] point() {
        return point;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public boolean iterate() {
        if (gradientEnds()) {
            return false;
        }
        while (setNext()) {
            double nextValue = objective.value(next);
            double gain = (value - nextValue) / foretold();
            if (gain > 0 && nextValue < value) {
                System.arraycopy(next, 0, point, 0, point.length);
                value = nextValue;
                linearize();
                double closeness = 2 * gain - 1;
                damping *= Math.max(LEAST_FACTOR, 1 - closeness * closeness * closeness);
                growth = 2;
                return !gradientEnds();
            }
            dampMore();
        }
        ending = "no step makes the loss smaller";
        return false;
    }

    private boolean gradientEnds() {
        ending = Endings.ofGradient(gradient, settings.gradientTolerance());
        return !ending.isEmpty();
    }

    private void linearize() {
        equations.clear();
        objective.jacobian(point, equations);
        equations.finish();
        // Of Σ r², not of half of it.
        double[] half = equations.rightSide();
        for (int i = 0; i < half.length; i++) {
            gradient[i] = 2 * half[i];
        }
    }

    /** Sets next = point + step and returns whether that is another point; damps until there is a step. */
    private boolean setNext() {
        while (!equations.solve(damping, step)) {
            if (!Double.isFinite(damping)) {
                return false;
            }
            dampMore();
        }
        boolean moves = false;
        for (int i = 0; i < step.length; i++) {
            next[i] = point[i] + step[i];
            moves |= next[i] != point[i];
        }
        return moves;
    }

    private void dampMore() {
        damping *= growth;
        growth *= 2;
    }

    /** Returns by how much Σ r² would fall if the residuals were linear: hᵀ(μ·h − Jᵀr). */
    private double foretold() {
        double sum = 0;
        double[] half = equations.rightSide();
        for (int i = 0; i < step.length; i++) {
            sum += step[i] * (damping * step[i] - half[i]);
        }
        return sum;
    }
}
