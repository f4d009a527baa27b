package dev.gradus.layers.initializers;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/** Uniform on ±√(6 / (fanIn + fanOut)); for sigmoid, tanh and linear layers. See Glorot and Bengio (2010). */
@Description("uniform on ±√(6 / (fan_in + fan_out))")
public record GlorotUniform() implements Initializer {

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Distributions.uniform(values, Math.sqrt(6.0 / (fanIn + fanOut)), random);
    }
}
