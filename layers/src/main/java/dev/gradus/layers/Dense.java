package dev.gradus.layers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Shape;
import dev.gradus.layers.initializers.GlorotUniform;
import dev.gradus.layers.initializers.Zeros;

/**
 * A fully connected layer: y = f(x · weight + bias), every unit fed by every input.
 *
 * <p>Parameters: {@code weight} of shape {@code [inputs][units]} and {@code bias} of shape {@code [1][units]}.
 *
 * @param units the number of outputs, at least 1
 * @param activation f; null for none, the identity
 * @param bias whether there is a bias; default true
 * @param weightInitializer where weights start; default {@link GlorotUniform}
 * @param biasInitializer where biases start; default {@link Zeros}
 */
@Description("fully connected: activation(x · weight + bias)")
public record Dense(
        @Required @Description("number of outputs") int units,

        @Description("applied to every output; none leaves it as it is")
        Activation activation,

        @Description("whether to add a bias") boolean bias,
        @Description("where weights start") Initializer weightInitializer,
        @Description("where biases start") Initializer biasInitializer)
        implements Layer {

    /** One unit without activation; for the service loader. */
    public Dense() {
        this(1);
    }

    /** A layer without activation. */
    public Dense(int units) {
        this(units, null);
    }

    /** A layer with the default initializers. */
    public Dense(int units, Activation activation) {
        this(units, activation, true, new GlorotUniform(), new Zeros());
    }

    /** Checks the settings. */
    public Dense {
        require(units >= 1, "units must be >= 1, got %s", units);
        require(weightInitializer != null, "weight_initializer must not be null; try glorot_uniform");
        require(biasInitializer != null, "bias_initializer must not be null; try zeros");
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.rank() != 1) {
            throw new ShapeException("dense takes a plain vector, got shape " + input);
        }
        return Shape.of(units);
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        return new BoundDense(this, input.size(), binding);
    }
}
