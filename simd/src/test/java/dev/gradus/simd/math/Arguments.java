package dev.gradus.simd.math;

import java.util.SplittableRandom;

/** Arguments for functions: ordinary ones, ones of all magnitudes, and the special values in every lane. */
final class Arguments {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        0.5,
        2,
        3,
        -3,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0x1p52 + 1,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        0x1p23 + 1,
        709.7827,
        709.7828,
        -745.133,
        -745.134,
        88.7228,
        88.7229,
        -103.97,
        -103.98,
        1e20,
        -1e20,
        0.7071067811865476,
        1.4142135623730951,
        0.3465735902799726,
        -0.3465735902799727
    };

    private Arguments() {}

    static double[] doubles(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = switch (random.nextInt(8)) {
                case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
                case 1 -> Double.longBitsToDouble(random.nextLong());
                case 2 -> random.nextDouble(-750, 750);
                case 3 -> random.nextDouble(-1, 1) * Math.scalb(1.0, -random.nextInt(60));
                default -> random.nextDouble(-10, 10);
            };
        }
        return x;
    }

    static float[] floats(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] doubles = doubles(count, seed);
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = random.nextInt(8) == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) doubles[i];
        }
        return x;
    }
}
