package dev.gradus.layers.initializers;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/** Normal with variance 1 / fanIn; for SELU. See LeCun et al., Efficient BackProp (1998). */
@Description("normal with variance 1 / fan_in")
public record LecunNormal() implements Initializer {

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Distributions.normal(values, Math.sqrt(1.0 / fanIn), random);
    }
}
