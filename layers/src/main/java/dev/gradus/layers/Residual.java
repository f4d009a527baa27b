package dev.gradus.layers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Shape;
import java.util.List;

/**
 * A block of layers with a skip around it: y = x + f(x), f being the layers one after another; or, where f changes the
 * shape, y = x · projection + f(x).
 *
 * <p>Parameters: those of the layers, which are numbered within the block, such as {@code dense_1.weight}; and
 * {@code projection} of shape {@code [inputs][outputs]}, if it is wanted. He et al., "Deep residual learning for image
 * recognition", 2016.
 *
 * @param layers f, at least one layer
 * @param projection whether the input is multiplied by a trained matrix before it is added; default false, and then the
 *     layers must give the shape that they get
 */
@Description("a block of layers with a skip: y = x + layers(x)")
public record Residual(
        @Required @Description("the layers of the block, in order")
        List<Layer> layers,

        @Description("whether to multiply x by a trained matrix, so that the block may change the shape")
        boolean projection)
        implements Layer {

    /** A block that is the identity; for the service loader. */
    public Residual() {
        this(new ActivationLayer());
    }

    /** A block whose layers give the shape that they get. */
    public Residual(Layer... layers) {
        this(List.of(layers), false);
    }

    /** Checks the layers. */
    public Residual {
        require(layers != null && !layers.isEmpty(), "layers must have at least one layer");
        layers = List.copyOf(layers);
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            try {
                shape = layers.get(i).outputShape(shape);
            } catch (ShapeException e) {
                throw new ShapeException("residual, layers[" + i + "]: " + e.getMessage());
            }
        }
        if (!projection && !shape.equals(input)) {
            throw new ShapeException("residual adds its input of shape " + input + " to what its layers give, which has"
                    + " shape " + shape + "; let the last of them give " + input + ", or set projection to true");
        }
        return shape;
    }

    /** Returns what the most demanding layer of the block needs. */
    @Override
    public int smallestBatch() {
        return layers.stream().mapToInt(Layer::smallestBatch).max().orElse(1);
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        return new BoundResidual(this, input, binding);
    }
}
