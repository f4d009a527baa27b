package dev.gradus.layers.initializers;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/** Uniform on ±√(6 / fanIn); for ReLU and its kin. See He et al. (2015). */
@Description("uniform on ±√(6 / fan_in)")
public record HeUniform() implements Initializer {

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Distributions.uniform(values, Math.sqrt(6.0 / fanIn), random);
    }
}
