package dev.gradus.layers.initializers;

import dev.gradus.api.math.RandomStream;

/** Fills an array from a distribution around 0. */
final class Distributions {

    private Distributions() {}

    static void uniform(double[] values, double limit, RandomStream random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble(-limit, limit);
        }
    }

    static void normal(double[] values, double deviation, RandomStream random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * random.nextGaussian();
        }
    }
}
