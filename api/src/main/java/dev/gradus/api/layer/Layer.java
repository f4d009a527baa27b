package dev.gradus.api.layer;

import dev.gradus.api.Component;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.tensor.Shape;

/**
 * The immutable description of a layer.
 *
 * <p>A layer states its settings; {@link #bind} turns it into what runs. {@code name} and {@code type} are not
 * available as settings: they say which layer it is and how it is called in its network.
 */
public interface Layer extends Component {

    /**
     * Returns the shape of one sample's output.
     *
     * @param input the shape of one sample's input
     * @throws ShapeException if this layer cannot take that input; the message says what was expected and what came
     */
    Shape outputShape(Shape input);

    /**
     * Returns how many samples a batch of training must have at least: 1, but for layers that compare samples.
     *
     * <p>If the last batch of an epoch would have fewer, its samples join the batch before.
     */
    default int smallestBatch() {
        return 1;
    }

    /**
     * Makes the layer that runs.
     *
     * <p>May be called several times for one network (once per thread that predicts, say); the parameters asked for are
     * the same ones each time, everything else is its own.
     *
     * @param input the shape of one sample's input
     * @param binding gives parameters, scratch memory, compiled formulas and randomness
     */
    BoundLayer bind(Shape input, Binding binding);
}
