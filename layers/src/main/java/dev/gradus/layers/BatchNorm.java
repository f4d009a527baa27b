package dev.gradus.layers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Shape;

/**
 * Batch normalization: y = scale · (x − m) / √(v + epsilon) + shift, for each column by itself.
 *
 * <p>In training m and v are the mean and the variance (divided by the number of samples n) of the column in the batch,
 * which must have at least two samples. Running averages of them are kept for predictions: {@code mean} ← (1 −
 * momentum) · {@code mean} + momentum · m, from 0, and {@code variance} likewise with v · n / (n − 1), from 1. Both are
 * saved with the network.
 *
 * <p>Parameters, unless {@code affine} is false: {@code scale}, 1 at first, and {@code shift}, 0 at first, both of
 * shape {@code [1][inputs]}. Ioffe and Szegedy, "Batch normalization", 2015; momentum and defaults are PyTorch's.
 *
 * @param momentum the weight of the newest batch in the running averages, 0 &lt; momentum &lt;= 1; default 0.1
 * @param epsilon keeps the root of a variance near 0 away from 0; default 1e-5
 * @param affine whether there are a trained scale and shift; default true
 */
@Description("each column of a batch to mean 0 and variance 1, then a trained scale and shift")
public record BatchNorm(
        @Description("weight of the newest batch in the running averages")
        double momentum,

        @Description("added to the variance") double epsilon,
        @Description("whether to train a scale and a shift") boolean affine)
        implements Layer {

    private static final double DEFAULT_MOMENTUM = 0.1;
    private static final double DEFAULT_EPSILON = 1e-5;

    /** The usual layer. */
    public BatchNorm() {
        this(DEFAULT_MOMENTUM, DEFAULT_EPSILON, true);
    }

    /** Checks the settings. */
    public BatchNorm {
        require(momentum > 0 && momentum <= 1, "momentum must be > 0 and <= 1, got %s", momentum);
        require(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY, "epsilon must be a number > 0, got %s", epsilon);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    /** Returns 2: one sample has no variance. */
    @Override
    public int smallestBatch() {
        return 2;
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        return new BoundBatchNorm(this, input.size(), binding);
    }
}
