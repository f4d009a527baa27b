package dev.gradus.optimizers;

import dev.gradus.api.optimizer.LeastSquares;
import java.util.Arrays;

/**
 * Sums of squares with published minima, by their numbers in Moré, Garbow and Hillstrom, Testing Unconstrained
 * Optimization Software (1981), from the starting points given there.
 *
 * <p>Derivatives are written out by hand; a test compares them with central differences.
 */
enum Problem implements LeastSquares {
    /** 1: a curved valley. */
    ROSENBROCK(2, 0, -1.2, 1) {
        @Override
        void fill(double[] x, double[] r, double[][] j) {
            r[0] = 10 * (x[1] - x[0] * x[0]);
            r[1] = 1 - x[0];
            set(j[0], -20 * x[0], 10);
            set(j[1], -1, 0);
        }
    },
    /** 3: one variable 10⁹ times as large as the other at the minimum. */
    POWELL_BADLY_SCALED(2, 0, 0, 1) {
        @Override
        void fill(double[] x, double[] r, double[][] j) {
            r[0] = 1e4 * x[0] * x[1] - 1;
            r[1] = StrictMath.exp(-x[0]) + StrictMath.exp(-x[1]) - 1.0001;
            set(j[0], 1e4 * x[1], 1e4 * x[0]);
            set(j[1], -StrictMath.exp(-x[0]), -StrictMath.exp(-x[1]));
        }
    },
    /** 5. */
    BEALE(3, 0, 1, 1) {
        @Override
        void fill(double[] x, double[] r, double[][] j) {
            double[] y = {1.5, 2.25, 2.625};
            double power = 1;
            for (int i = 0; i < y.length; i++) {
                double below = power;
                power *= x[1];
                r[i] = y[i] - x[0] * (1 - power);
                set(j[i], -(1 - power), x[0] * (i + 1) * below);
            }
        }
    },
    /** 7: a helical valley. */
    HELICAL_VALLEY(3, 0, -1, 0, 0) {
        @Override
        void fill(double[] x, double[] r, double[][] j) {
            double square = x[0] * x[0] + x[1] * x[1];
            double root = Math.sqrt(square);
            double turn = 2 * Math.PI;
            double theta = StrictMath.atan(x[1] / x[0]) / turn + (x[0] < 0 ? 0.5 : 0);
            r[0] = 10 * (x[2] - 10 * theta);
            r[1] = 10 * (root - 1);
            r[2] = x[2];
            set(j[0], 100 * x[1] / (turn * square), -100 * x[0] / (turn * square), 10);
            set(j[1], 10 * x[0] / root, 10 * x[1] / root, 0);
            set(j[2], 0, 0, 1);
        }
    },
    /** 8: does not come to 0. */
    BARD(15, 8.21487e-3, 1, 1, 1) {
        private final double[] y = {
            0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39
        };

        @Override
        void fill(double[] x, double[] r, double[][] j) {
            for (int i = 0; i < y.length; i++) {
                double u = i + 1;
                double v = 15 - i;
                double w = Math.min(u, v);
                double d = v * x[1] + w * x[2];
                r[i] = y[i] - (x[0] + u / d);
                set(j[i], -1, u * v / (d * d), u * w / (d * d));
            }
        }
    },
    /** 13: the Jacobian is singular at the minimum. */
    POWELL_SINGULAR(4, 0, 3, -1, 0, 1) {
        @Override
        void fill(double[] x, double[] r, double[][] j) {
            double a = x[1] - 2 * x[2];
            double b = x[0] - x[3];
            r[0] = x[0] + 10 * x[1];
            r[1] = Math.sqrt(5) * (x[2] - x[3]);
            r[2] = a * a;
            r[3] = Math.sqrt(10) * b * b;
            set(j[0], 1, 10, 0, 0);
            set(j[1], 0, 0, Math.sqrt(5), -Math.sqrt(5));
            set(j[2], 0, 2 * a, -4 * a, 0);
            set(j[3], 2 * Math.sqrt(10) * b, 0, 0, -2 * Math.sqrt(10) * b);
        }
    },
    /** 14: a saddle on the way. */
    WOOD(6, 0, -3, -1, -3, -1) {
        @Override
        void fill(double[] x, double[] r, double[][] j) {
            double root90 = Math.sqrt(90);
            double root10 = Math.sqrt(10);
            r[0] = 10 * (x[1] - x[0] * x[0]);
            r[1] = 1 - x[0];
            r[2] = root90 * (x[3] - x[2] * x[2]);
            r[3] = 1 - x[2];
            r[4] = root10 * (x[1] + x[3] - 2);
            r[5] = (x[1] - x[3]) / root10;
            set(j[0], -20 * x[0], 10, 0, 0);
            set(j[1], -1, 0, 0, 0);
            set(j[2], 0, 0, -2 * root90 * x[2], root90);
            set(j[3], 0, 0, -1, 0);
            set(j[4], 0, root10, 0, root10);
            set(j[5], 0, 1 / root10, 0, -1 / root10);
        }
    },
    /** 15: does not come to 0. */
    KOWALIK_OSBORNE(11, 3.07505e-4, 0.25, 0.39, 0.415, 0.39) {
        private final double[] y = {
            0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246
        };
        private final double[] u = {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};

        @Override
        void fill(double[] x, double[] r, double[][] j) {
            for (int i = 0; i < y.length; i++) {
                double top = u[i] * u[i] + u[i] * x[1];
                double bottom = u[i] * u[i] + u[i] * x[2] + x[3];
                r[i] = y[i] - x[0] * top / bottom;
                double slope = x[0] * top / (bottom * bottom);
                set(j[i], -top / bottom, -x[0] * u[i] / bottom, slope * u[i], slope);
            }
        }
    };

    private final double[] start;
    private final double minimum;
    private final int residuals;

    Problem(int residuals, double minimum, double... start) {
        this.minimum = minimum;
        this.start = start;
        this.residuals = residuals;
    }

    /** Sets the residuals and the rows of the Jacobian. */
    abstract void fill(double[] x, double[] r, double[][] j);

    static void set(double[] row, double... values) {
        System.arraycopy(values, 0, row, 0, values.length);
    }

    double[] start() {
        return start.clone();
    }

    /** Returns the published smallest value. */
    double minimum() {
        return minimum;
    }

    @Override
    public int size() {
        return start.length;
    }

    @Override
    public long residuals() {
        return residuals;
    }

    @Override
    public double value(double[] point) {
        return valueAndGradient(point, new double[point.length]);
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        Arrays.fill(gradient, 0);
        double[] sum = {0};
        jacobian(point, (r, row) -> {
            sum[0] += r * r;
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += 2 * r * row[k];
            }
        });
        return sum[0];
    }

    @Override
    public void jacobian(double[] point, Visitor visitor) {
        double[] r = new double[residuals];
        double[][] rows = new double[residuals][start.length];
        fill(point, r, rows);
        for (int i = 0; i < residuals; i++) {
            visitor.residual(r[i], rows[i]);
        }
    }
}
