package dev.gradus.layers.initializers;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;
import java.util.Arrays;

/** All values 0; for biases. Weights that all start equal would stay equal. */
@Description("all values 0")
public record Zeros() implements Initializer {

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Arrays.fill(values, 0);
    }
}
