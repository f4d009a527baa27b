package dev.gradus.layers.initializers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;
import java.util.Arrays;

/**
 * All values the same number.
 *
 * @param value the number; default 0
 */
@Description("all values the same number")
public record Constant(@Description("the number") double value) implements Initializer {

    /** All values 0. */
    public Constant() {
        this(0);
    }

    /** Checks the value. */
    public Constant {
        require(Double.isFinite(value), "value must be a finite number, got %s", value);
    }

    @Override
    public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
        Arrays.fill(values, value);
    }
}
