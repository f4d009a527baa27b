package dev.gradus.api.math;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Arguments for tests of functions: the same ones in every run. */
final class Samples {
    private static final int COUNT = 400;

    private Samples() {}

    /** Evenly spread between two bounds. */
    static DoubleStream between(double low, double high) {
        return new SplittableRandom(1).doubles(COUNT, low, high);
    }

    /** Of either sign and of all magnitudes from 2^least to 2^greatest. */
    static DoubleStream magnitudes(int least, int greatest) {
        SplittableRandom random = new SplittableRandom(2);
        return DoubleStream.generate(() -> {
                    double mantissa = 1 + random.nextDouble();
                    double size = Math.scalb(mantissa, least + random.nextInt(greatest - least));
                    return random.nextBoolean() ? size : -size;
                })
                .limit(COUNT);
    }

    /**
     * The numbers just below, at and just above {@code (k + offset) * step}, where an implementation may change pieces.
     */
    static DoubleStream joins(double step, double offset, int from, int to) {
        int stride = 1 + (to - from) / COUNT;
        return DoubleStream.iterate(from, k -> k <= to, k -> k + stride)
                .map(k -> (k + offset) * step)
                .flatMap(x -> DoubleStream.of(Math.nextDown(Math.nextDown(x)), x, Math.nextUp(Math.nextUp(x))));
    }
}
