package dev.gradus.explain.analysis;

import dev.gradus.explain.document.ParameterNote;
import java.util.List;

/** The largest curvature of the loss at a point, by power iteration on differences of gradients. */
final class Curvature {

    private static final int ITERATIONS = 100;

    private static final double SETTLED = 1e-6;

    /** The length of the step between two gradients, relative to the point. */
    private static final double STEP = 1e-5;

    private final Passes passes;
    private final List<ParameterNote> parameters;

    Curvature(Passes passes, List<ParameterNote> parameters) {
        this.passes = passes;
        this.parameters = parameters;
    }

    /** Returns the eigenvalue of the Hessian that is largest in size; leaves the passes as they were. */
    double largest() {
        int n = parameters.size();
        double[] point = parameters.stream().mapToDouble(passes::value).toArray();
        double[] direction = new double[n];
        for (int i = 0; i < n; i++) {
            // Not all alike, so that no eigenvector is missed for being at a right angle.
            direction[i] = 1 + 1.0 / (i + 2);
        }
        double value = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double length = norm(direction);
            if (length == 0) {
                break;
            }
            double h = STEP * Math.max(1, norm(point)) / length;
            double[] up = gradient(point, direction, h);
            double[] down = gradient(point, direction, -h);
            double[] next = new double[n];
            double product = 0;
            for (int i = 0; i < n; i++) {
                next[i] = (up[i] - down[i]) / (2 * h * length);
                product += next[i] * direction[i] / length;
            }
            boolean settled = Math.abs(product - value) <= SETTLED * Math.abs(product);
            value = product;
            direction = next;
            if (settled) {
                break;
            }
        }
        move(point, new double[n], 0);
        return value;
    }

    private double[] gradient(double[] point, double[] direction, double h) {
        move(point, direction, h);
        return parameters.stream().mapToDouble(passes::gradient).toArray();
    }

    private void move(double[] point, double[] direction, double h) {
        for (int i = 0; i < point.length; i++) {
            passes.set(parameters.get(i), point[i] + h * direction[i]);
        }
        passes.run();
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }
}
