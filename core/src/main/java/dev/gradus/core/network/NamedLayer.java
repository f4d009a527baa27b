package dev.gradus.core.network;

import dev.gradus.api.layer.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A layer and what it is called in its network.
 *
 * @param name such as {@code dense_1}
 * @param layer its description
 */
public record NamedLayer(String name, Layer layer) {

    /** Returns the layers, each named after its type and its number among those of its type. */
    static List<NamedLayer> numbered(List<Layer> layers) {
        Map<String, Integer> counts = new HashMap<>();
        return layers.stream()
                .map(layer -> new NamedLayer(numberedName(layer, counts), layer))
                .toList();
    }

    /** Returns such as {@code dense_2} for the second layer of a type, and counts it. */
    static String numberedName(Layer layer, Map<String, Integer> counts) {
        return layer.name().replace(':', '_') + "_" + counts.merge(layer.name(), 1, Integer::sum);
    }
}
