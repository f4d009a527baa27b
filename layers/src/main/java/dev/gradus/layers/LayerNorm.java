package dev.gradus.layers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Shape;

/**
 * Layer normalization: y = scale · (x − m) / √(v + epsilon) + shift, with m and v the mean and the variance (divided by
 * the number of values) of the values of one sample.
 *
 * <p>It is the same in training and in predictions. Parameters, unless {@code affine} is false: {@code scale}, 1 at
 * first, and {@code shift}, 0 at first, both of shape {@code [1][inputs]}. Ba, Kiros and Hinton, "Layer normalization",
 * 2016; the defaults are PyTorch's.
 *
 * @param epsilon keeps the root of a variance near 0 away from 0; default 1e-5
 * @param affine whether there are a trained scale and shift; default true
 */
@Description("values of each sample to mean 0 and variance 1, then a trained scale and shift")
public record LayerNorm(
        @Description("added to the variance") double epsilon,
        @Description("whether to train a scale and a shift") boolean affine)
        implements Layer {

    private static final double DEFAULT_EPSILON = 1e-5;

    /** The usual layer. */
    public LayerNorm() {
        this(DEFAULT_EPSILON, true);
    }

    /** Checks the settings. */
    public LayerNorm {
        require(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY, "epsilon must be a number > 0, got %s", epsilon);
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.size() == 1) {
            throw new ShapeException("layer_norm compares the values of a sample with each other, got shape " + input
                    + "; use batch_norm, or leave it out");
        }
        return input;
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        return new BoundLayerNorm(epsilon, new ScaleAndShift(affine, input.size(), binding));
    }
}
