package dev.gradus.layers.initializers;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;

/** Normal with variance 2 / (fanIn + fanOut); for sigmoid, tanh and linear layers. See Glorot and Bengio (2010). */
@Description("normal with variance 2 / (fan_in + fan_out)")
public record GlorotNormal() implements Initializer {

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Distributions.normal(values, Math.sqrt(2.0 / (fanIn + fanOut)), random);
    }
}
