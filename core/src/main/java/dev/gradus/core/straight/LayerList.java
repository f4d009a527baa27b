package dev.gradus.core.straight;

import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Precision;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What there is to know of a network before its passes are recorded.
 *
 * @param names those of the layers
 * @param layers from the first to the last
 * @param inputs the length of a sample's inputs
 * @param precision what it computes in
 * @param offsets finds a parameter, by its full name, in the vector of all
 */
public record LayerList(
        List<String> names, List<Layer> layers, int inputs, Precision precision, ToIntFunction<String> offsets) {}
