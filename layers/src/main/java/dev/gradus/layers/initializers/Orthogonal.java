package dev.gradus.layers.initializers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/**
 * A random matrix whose shorter side is orthonormal, times a gain: it keeps the lengths of what passes through.
 *
 * <p>Normal numbers are made orthogonal by Gram and Schmidt's method, twice, which leaves them so to rounding. See
 * Saxe, McClelland and Ganguli, Exact Solutions to the Nonlinear Dynamics of Learning (2014).
 *
 * @param gain the length of each orthogonal vector, above 0; default 1
 */
@Description("random matrix whose shorter side is orthonormal")
public record Orthogonal(
        @Description("length of each vector") double gain) implements Initializer {

    /** One pass leaves what cancellation has spoilt, a second leaves rounding. */
    private static final int PASSES = 2;

    /** Gain 1. */
    public Orthogonal() {
        this(1);
    }

    /** Checks the gain. */
    public Orthogonal {
        require(gain > 0 && gain < Double.POSITIVE_INFINITY, "gain must be a number > 0, got %s", gain);
    }

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        // A bias has as many columns as there are units, and one row.
        int columns = Math.min(fanOut, values.length);
        int rows = values.length / columns;
        double[][] vectors = new double[Math.min(rows, columns)][Math.max(rows, columns)];
        for (int i = 0; i < vectors.length; i++) {
            double norm = 0;
            // Numbers that depend on the vectors before them, which nearly never come, are drawn again.
            while (norm < 0.5) {
                Distributions.normal(vectors[i], 1, random);
                for (int pass = 0; pass < PASSES; pass++) {
                    norm = makeOrthogonal(vectors, i);
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = gain * (rows < columns ? vectors[row][column] : vectors[column][row]);
            }
        }
    }

    /** Takes from a vector its shares of those before it, makes its length 1, and returns the length it had. */
    private static double makeOrthogonal(double[][] vectors, int which) {
        double[] vector = vectors[which];
        for (int before = 0; before < which; before++) {
            double share = product(vector, vectors[before]);
            for (int k = 0; k < vector.length; k++) {
                vector[k] -= share * vectors[before][k];
            }
        }
        double norm = Math.sqrt(product(vector, vector));
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= norm;
        }
        return norm;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }
}
