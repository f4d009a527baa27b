package dev.gradus.api.network;

import dev.gradus.api.Settings;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Precision;
import java.util.function.Consumer;

/** Collects the description of a network; {@link #inputs} and at least one layer are required. */
public interface NetworkBuilder {

    /** Sets the number of inputs; they are named {@code x1, x2, …}. */
    NetworkBuilder inputs(int count);

    /** Sets the inputs by name, in order. */
    NetworkBuilder inputs(String... names);

    /** Sets the names of the targets, in the order of the outputs; without it {@code y1, y2, …}. */
    NetworkBuilder targets(String... names);

    /** Sets how inputs are scaled: {@code none} (the default) or {@code standard}. */
    NetworkBuilder scaleInputs(String scaling);

    /** Sets how targets are scaled, which predictions undo: {@code none} (the default) or {@code standard}. */
    NetworkBuilder scaleTargets(String scaling);

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
