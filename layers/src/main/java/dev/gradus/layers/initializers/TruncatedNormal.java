package dev.gradus.layers.initializers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/**
 * Normal around 0, with whatever lies further out than two deviations drawn again.
 *
 * <p>The deviation given is that of the whole normal distribution; what is left after the cut has 0.8796 of it.
 *
 * @param deviation the standard deviation before the cut, above 0; default 0.05
 */
@Description("normal without what lies beyond two deviations")
public record TruncatedNormal(
        @Description("standard deviation before the cut") double deviation) implements Initializer {

    /** Where the distribution is cut, in deviations. */
    private static final double LIMIT = 2;

    /** Deviation 0.05. */
    public TruncatedNormal() {
        this(0.05);
    }

    /** Checks the deviation. */
    public TruncatedNormal {
        require(
                deviation > 0 && deviation < Double.POSITIVE_INFINITY,
                "deviation must be a number > 0, got %s",
                deviation);
    }

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        for (int i = 0; i < values.length; i++) {
            double drawn = random.nextGaussian();
            while (Math.abs(drawn) > LIMIT) {
                drawn = random.nextGaussian();
            }
            values[i] = deviation * drawn;
        }
    }
}
