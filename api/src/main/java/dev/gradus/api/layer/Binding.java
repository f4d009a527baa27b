package dev.gradus.api.layer;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import java.util.List;

/** What a layer may ask the engine for while it is being bound. */
public interface Binding {

    /**
     * Returns a trained parameter, called {@code <layer>.<name>} in the network.
     *
     * @param name snake case, unique in the layer, such as {@code weight}
     * @param rows the number of inputs for a weight, 1 for a bias
     * @param columns the number of units
     * @param initializer gives its first values
     */
    Parameter parameter(String name, int rows, int columns, Initializer initializer);

    /**
     * Returns a matrix that is saved with the network but not trained, such as a running mean.
     *
     * @param name snake case, unique in the layer
     * @param rows its rows
     * @param columns its columns
     * @param initial the value that it starts with
     */
    Tensor buffer(String name, int rows, int columns, double initial);

    /** Returns memory with one row per sample of the current batch; its content is not kept between batches. */
    Tensor scratch(int columns);

    /**
     * Returns an activation ready to run on rows of the given length.
     *
     * @param activation null for none, which is the identity
     * @param columns the length of a row
     */
    BoundActivation activation(Activation activation, int columns);

    /**
     * Returns layers inside this one, bound to run one after another as one layer.
     *
     * <p>They are numbered by type from 1, so that a parameter of theirs is called {@code <layer>.dense_1.weight}.
     *
     * @param layers at least one; each must take the shape that the one before gives
     * @param input the shape of one sample's input of the first
     */
    BoundLayer chain(List<Layer> layers, Shape input);

    /** Returns a formula compiled to one loop; the operands are given in the order of the variables. */
    Elementwise elementwise(Expr formula, Variable... variables);

    /**
     * Returns a stream of random numbers that depends on the seed, the layer's name and the purpose alone.
     *
     * <p>It is another one in each epoch of a training, so that training in two parts is training in one.
     */
    RandomStream random(String purpose);
}
