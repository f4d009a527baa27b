package dev.gradus.api.network;

import dev.gradus.api.Settings;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Precision;
import java.util.function.Consumer;

/**
 * Collects the description of a network; inputs, given by {@link #inputs} or {@link #columnsOf}, and at least one layer
 * are required.
 */
public interface NetworkBuilder {

    /** Sets the number of inputs, which are numbers and never missing; they are named {@code x1, x2, …}. */
    NetworkBuilder inputs(int count);

    /** Sets the inputs by name, in order; they are numbers and never missing. */
    NetworkBuilder inputs(String... names);

    /** Sets the inputs by name and meaning, in order; categories must be known. */
    NetworkBuilder inputs(Column... columns);

    /** Sets the names of the targets, which are numbers, in the order of the outputs; without it {@code y1, y2, …}. */
    NetworkBuilder targets(String... names);

    /** Sets the targets by name and meaning, in order; categories must be known. */
    NetworkBuilder targets(Column... columns);

    /**
     * Takes inputs and targets from data: their names, their meaning, and the categories that occur.
     *
     * <p>Give it the rows that are going to be trained on: a category that occurs in none of them is one that the
     * network cannot know.
     */
    NetworkBuilder columnsOf(Data data);

    /**
     * Sets how inputs that are numbers are scaled; default {@code none}.
     *
     * @param scaling {@code none}; {@code standard}: (x − mean) / standard deviation; {@code minmax}: (x − least) /
     *     (greatest − least); {@code robust}: (x − median) / interquartile range; {@code log}: the standard scaling of
     *     sign(x) · ln(1 + |x|)
     */
    NetworkBuilder scaleInputs(String scaling);

    /** Sets how targets that are numbers are scaled, as for inputs; predictions undo it. Default {@code none}. */
    NetworkBuilder scaleTargets(String scaling);

    /**
     * Sets what stands in for missing numbers of the inputs.
     *
     * <p>The default is the median for inputs that are given as columns. Inputs that are given by number or by name
     * alone refuse NaN, because there it is as often the mistake of a computation as a gap in the data.
     */
    NetworkBuilder missingNumbers(Missing missing);

    /** Sets what stands in for missing categories of the inputs; default {@link Missing#category()}. */
    NetworkBuilder missingCategories(Missing missing);

    /** Sets what happens with categories of inputs that did not occur in training; default {@link Unseen#MISSING}. */
    NetworkBuilder unseen(Unseen unseen);

    /** Sets how one input or target is prepared, where that differs from what is said for all. */
    NetworkBuilder prepare(String column, Preparation preparation);

    /** Adds a layer by name, with its default settings. */
    NetworkBuilder layer(String type);

    /** Adds a layer by name and settings; the setting {@code name} gives it another name than {@code <type>_<n>}. */
    NetworkBuilder layer(String type, Consumer<Settings> settings);

    /** Adds a layer. */
    NetworkBuilder layer(Layer layer);

    /** Sets the first values of a parameter, row-major, instead of what its initializer gives. */
    NetworkBuilder initial(String parameter, double... values);

    /** Sets the precision; default {@link Precision#FLOAT32}. */
    NetworkBuilder precision(Precision precision);

    /** Sets the seed of everything random; default 0, which is a seed like any other. */
    NetworkBuilder seed(long seed);

    /**
     * Returns the network.
     *
     * @throws dev.gradus.api.error.InvalidInputException if something is missing, unknown or does not fit
     */
    Network build();
}
