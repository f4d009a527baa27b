package dev.gradus.core.formula;

import java.util.SplittableRandom;

/** Numbers to try formulas on: special values first, then random ones of all sizes. */
public final class Samples {

    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e-310,
        -1e-40,
        1e308,
        -1e38,
        0.5,
        -0.5,
        2,
        1000,
        -1000,
        88.8,
        -88.8,
        20,
        -20
    };

    private Samples() {}

    /** Returns n doubles, the same ones for the same seed. */
    public static double[] doubles(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            boolean special = i < SPECIAL.length || random.nextInt(5) == 0;
            int exponent = random.nextInt(-12, 8);
            double size = random.nextInt(4) == 0 ? StrictMath.pow(10, exponent) : 3;
            values[i] = special ? SPECIAL[random.nextInt(SPECIAL.length)] : (random.nextDouble() - 0.5) * size;
        }
        return values;
    }

    /** Returns n floats, the same ones for the same seed. */
    public static float[] floats(int n, long seed) {
        double[] values = doubles(n, seed);
        float[] floats = new float[n];
        for (int i = 0; i < n; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
