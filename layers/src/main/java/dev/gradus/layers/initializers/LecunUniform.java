package dev.gradus.layers.initializers;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/** Uniform on ±√(3 / fanIn); for SELU. See LeCun et al., Efficient BackProp (1998). */
@Description("uniform on ±√(3 / fan_in)")
public record LecunUniform() implements Initializer {

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Distributions.uniform(values, Math.sqrt(3.0 / fanIn), random);
    }
}
