package dev.gradus.core.network;

import dev.gradus.api.layer.Layer;

/**
 * A layer and what it is called in its network.
 *
 * @param name such as {@code dense_1}
 * @param layer its description
 */
public record NamedLayer(String name, Layer layer) {}
