package dev.gradus.testkit;

/** A function to descend on, as a sum of squares. */
enum Landscape {
    /** Σ aᵢ·(wᵢ − cᵢ)²: a bowl that is eight times steeper one way than another. */
    PARABOLA(0, 0, 0, 0) {
        @Override
        double[] residuals(double[] w) {
            double[] r = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                r[i] = Math.sqrt(STEEPNESS[i]) * (w[i] - LOWEST[i]);
            }
            return r;
        }

        @Override
        double[][] jacobian(double[] w) {
            double[][] rows = new double[w.length][w.length];
            for (int i = 0; i < w.length; i++) {
                rows[i][i] = Math.sqrt(STEEPNESS[i]);
            }
            return rows;
        }
    },

    /** (1 − x)² + 100·(y − x²)²: a curved valley, steep across and nearly flat along. See Rosenbrock (1960). */
    ROSENBROCK(-1.2, 1) {
        @Override
        double[] residuals(double[] w) {
            return new double[] {1 - w[0], 10 * (w[1] - w[0] * w[0])};
        }

        @Override
        double[][] jacobian(double[] w) {
            return new double[][] {{-1, 0}, {-20 * w[0], 10}};
        }
    },

    /** log(x)²: NaN below 0, where a full step from the start leads. */
    CLIFF(5) {
        @Override
        double[] residuals(double[] w) {
            return new double[] {StrictMath.log(w[0])};
        }

        @Override
        double[][] jacobian(double[] w) {
            return new double[][] {{1 / w[0]}};
        }
    };

    /** The bottom of the parabola. */
    static final double[] LOWEST = {1, -0.8, 0.6, -1.2};

    private static final double[] STEEPNESS = {1, 0.5, 0.25, 0.125};

    private final double[] start;

    Landscape(double... start) {
        this.start = start;
    }

    double[] start() {
        return start.clone();
    }

    abstract double[] residuals(double[] w);

    abstract double[][] jacobian(double[] w);

    double value(double[] w) {
        double[] r = residuals(w);
        return Numbers.dot(r, r);
    }

    double[] gradient(double[] w) {
        double[] r = residuals(w);
        double[][] rows = jacobian(w);
        double[] gradient = new double[w.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < w.length; j++) {
                gradient[j] += 2 * r[i] * rows[i][j];
            }
        }
        return gradient;
    }
}
