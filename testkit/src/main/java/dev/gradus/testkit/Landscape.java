package dev.gradus.testkit;

/** A function to descend on. */
enum Landscape {
    /** Σ aᵢ·(wᵢ − cᵢ)²: a bowl that is eight times steeper one way than another. */
    PARABOLA(0, 0, 0, 0) {
        @Override
        double value(double[] w) {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += STEEPNESS[i] * (w[i] - TARGET[i]) * (w[i] - TARGET[i]);
            }
            return sum;
        }

        @Override
        double[] gradient(double[] w) {
            double[] g = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                g[i] = 2 * STEEPNESS[i] * (w[i] - TARGET[i]);
            }
            return g;
        }
    },

    /** (1 − x)² + 100·(y − x²)²: a curved valley, steep across and nearly flat along. See Rosenbrock (1960). */
    ROSENBROCK(-1.2, 1) {
        @Override
        double value(double[] w) {
            double valley = w[1] - w[0] * w[0];
            return (1 - w[0]) * (1 - w[0]) + 100 * valley * valley;
        }

        @Override
        double[] gradient(double[] w) {
            double valley = w[1] - w[0] * w[0];
            return new double[] {-2 * (1 - w[0]) - 400 * w[0] * valley, 200 * valley};
        }
    };

    private static final double[] STEEPNESS = {1, 0.5, 0.25, 0.125};
    private static final double[] TARGET = {1, -0.8, 0.6, -1.2};

    private final double[] start;

    Landscape(double... start) {
        this.start = start;
    }

    double[] start() {
        return start.clone();
    }

    abstract double value(double[] w);

    abstract double[] gradient(double[] w);
}
