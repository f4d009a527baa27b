package dev.gradus.layers.initializers;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/** Normal with variance 2 / fanIn; for ReLU and its kin. See He et al. (2015). */
@Description("normal with variance 2 / fan_in")
public record HeNormal() implements Initializer {

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Distributions.normal(values, Math.sqrt(2.0 / fanIn), random);
    }
}
