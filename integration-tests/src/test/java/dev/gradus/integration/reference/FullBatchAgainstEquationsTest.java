package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Iterations of the full-batch methods are those of their equations, written out as plain arithmetic for two
 * parameters: those of softplus(w·x + b), with half the mean of the squared residuals as loss.
 */
class FullBatchAgainstEquationsTest {

    /** The optimizers whose equations are here. */
    static final Set<String> NAMES = Set.of("lbfgs", "levenberg_marquardt");

    private static final double TOLERANCE = 1e-10;
    private static final int ITERATIONS = 5;
    private static final double[] START = {2, 0.5};
    private static final double[] X = {-1.5, 0.2, 1.1, 2.4};
    private static final double[] T = {1.7, 0.9, 0.8, 0.1};

    /** Residuals and their derivatives by w and b at a point, with the loss's factor in them. */
    private static double[][] residuals(double[] p) {
        double root = Math.sqrt(0.5 / X.length);
        double[][] rows = new double[X.length][];
        for (int i = 0; i < X.length; i++) {
            double z = p[0] * X[i] + p[1];
            double y = StrictMath.log1p(StrictMath.exp(z));
            double slope = 1 / (1 + StrictMath.exp(-z));
            rows[i] = new double[] {root * (y - T[i]), root * slope * X[i], root * slope};
        }
        return rows;
    }

    private static double value(double[] p) {
        double sum = 0;
        for (double[] row : residuals(p)) {
            sum += row[0] * row[0];
        }
        return sum;
    }

    private static double[] gradient(double[] p) {
        double[] g = new double[2];
        for (double[] row : residuals(p)) {
            g[0] += 2 * row[0] * row[1];
            g[1] += 2 * row[0] * row[2];
        }
        return g;
    }

    private static List<double[]> trained(String optimizer, Map<String, Object> settings) {
        List<double[]> points = new ArrayList<>();
        try (Engine engine = Gradus.engine()) {
            Network network = engine.network()
                    .inputs(1)
                    .layer("dense", set -> set.put("units", 1).put("activation", "softplus"))
                    .precision(Precision.FLOAT64)
                    .initial("dense_1.weight", START[0])
                    .initial("dense_1.bias", START[1])
                    .build();
            double[][] inputs = new double[X.length][];
            double[][] targets = new double[X.length][];
            for (int i = 0; i < X.length; i++) {
                inputs[i] = new double[] {X[i]};
                targets[i] = new double[] {T[i]};
            }
            network.fit(
                    Data.of(inputs, targets),
                    Training.with()
                            .loss("mse", set -> set.put("scale", 0.5))
                            .optimizer(optimizer, set -> set.putAll(Settings.of(settings)))
                            .epochs(ITERATIONS)
                            .callback(epoch -> points.add(new double[] {
                                epoch.network().parameter("dense_1.weight")[0],
                                epoch.network().parameter("dense_1.bias")[0]
                            }))
                            .build());
        }
        assertEquals(ITERATIONS, points.size());
        return points;
    }

    private static void assertClose(double[] expected, double[] actual, int iteration) {
        assertEquals(expected[0], actual[0], TOLERANCE, "w after iteration " + iteration);
        assertEquals(expected[1], actual[1], TOLERANCE, "b after iteration " + iteration);
    }

    /** Madsen, Nielsen and Tingleff's algorithm 3.16, with 2 × 2 systems solved by Cramer's rule. */
    @Test
    void levenbergMarquardtSolvesTheDampedEquations() {
        List<double[]> actual = trained("levenberg_marquardt", Map.of("damping", 0.5));
        double[] p = START;
        double damping = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double a = 0;
            double b = 0;
            double c = 0;
            double u = 0;
            double v = 0;
            for (double[] row : residuals(p)) {
                a += row[1] * row[1];
                b += row[1] * row[2];
                c += row[2] * row[2];
                u += row[1] * row[0];
                v += row[2] * row[0];
            }
            if (iteration == 0) {
                damping = 0.5 * Math.max(a, c);
            }
            double determinant = (a + damping) * (c + damping) - b * b;
            double h = (-u * (c + damping) + v * b) / determinant;
            double k = (-v * (a + damping) + u * b) / determinant;
            double[] next = {p[0] + h, p[1] + k};
            double linear = 0;
            for (double[] row : residuals(p)) {
                double r = row[0] + row[1] * h + row[2] * k;
                linear += r * r;
            }
            double gain = (value(p) - value(next)) / (value(p) - linear);
            assertTrue(gain > 0, "the test needs a start from which every step is taken");
            damping *= Math.max(1 / 3.0, 1 - StrictMath.pow(2 * gain - 1, 3));
            p = next;
            assertClose(p, actual.get(iteration), iteration);
        }
    }

    /** The BFGS update of the whole inverse matrix, which that of few steps equals while all of them are remembered. */
    @Test
    void lbfgsGoesAgainstTheGradientTimesTheInverseOfTheCurvature() {
        List<double[]> actual = trained("lbfgs", Map.of("history", 2));
        double[] p = START;
        double[] g = gradient(p);
        double[] before = null;
        double[] gBefore = null;
        double[][] pair = null;
        for (int iteration = 0; iteration < 3; iteration++) {
            double[] d = {-g[0], -g[1]};
            double length = Math.min(1, 1 / (Math.abs(g[0]) + Math.abs(g[1])));
            if (before != null) {
                double[] s = {p[0] - before[0], p[1] - before[1]};
                double[] y = {g[0] - gBefore[0], g[1] - gBefore[1]};
                double scale = dot(s, y) / dot(y, y);
                double[][] inverse = {{scale, 0}, {0, scale}};
                if (pair != null) {
                    inverse = updated(inverse, pair[0], pair[1]);
                }
                inverse = updated(inverse, s, y);
                pair = new double[][] {s, y};
                d = new double[] {-dot(inverse[0], g), -dot(inverse[1], g)};
                length = 1;
            }
            double[] next = {p[0] + length * d[0], p[1] + length * d[1]};
            double[] gNext = gradient(next);
            assertTrue(
                    value(next) <= value(p) + 1e-4 * length * dot(g, d) && Math.abs(dot(gNext, d)) <= -0.9 * dot(g, d),
                    "the test needs a start from which the first length tried meets the Wolfe conditions");
            before = p;
            gBefore = g;
            p = next;
            g = gNext;
            assertClose(p, actual.get(iteration), iteration);
        }
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }

    /** (I − ϱ·s·yᵀ)·H·(I − ϱ·y·sᵀ) + ϱ·s·sᵀ with ϱ = 1 / yᵀs. */
    private static double[][] updated(double[][] h, double[] s, double[] y) {
        double rho = 1 / dot(y, s);
        double[][] result = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    for (int l = 0; l < 2; l++) {
                        double left = (i == k ? 1 : 0) - rho * s[i] * y[k];
                        double right = (l == j ? 1 : 0) - rho * y[l] * s[j];
                        result[i][j] += left * h[k][l] * right;
                    }
                }
                result[i][j] += rho * s[i] * s[j];
            }
        }
        return result;
    }
}
