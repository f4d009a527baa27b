package dev.gradus.layers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Shape;
import dev.gradus.layers.initializers.Constant;

/**
 * The parametric ReLU: y = x for x &gt; 0, slope·x otherwise, with trained slopes.
 *
 * <p>Parameter: {@code slope} of shape {@code [1][inputs]}, or {@code [1][1]} if it is shared. At x = 0 the derivative
 * is the slope. He et al., "Delving deep into rectifiers", 2015.
 *
 * @param shared whether all inputs share one slope; default false, a slope for each
 * @param slope where the slopes start; default 0.25
 */
@Description("ramp with a trained slope below 0")
public record Prelu(
        @Description("one slope for all inputs") boolean shared,
        @Description("where slopes start") double slope) implements Layer {

    private static final double DEFAULT_SLOPE = 0.25;

    /** A slope for each input, 0.25 at first. */
    public Prelu() {
        this(false, DEFAULT_SLOPE);
    }

    /** Checks the slope. */
    public Prelu {
        require(Double.isFinite(slope), "slope must be a finite number, got %s", slope);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        int columns = input.size();
        return new BoundPrelu(binding.parameter("slope", 1, shared ? 1 : columns, new Constant(slope)), columns);
    }
}
