package dev.gradus.api.network;

import dev.gradus.api.layer.Layer;
import dev.gradus.api.tensor.Shape;
import java.util.List;

/**
 * A layer in its network.
 *
 * @param name its name in the network, such as {@code dense_1}
 * @param layer its description
 * @param input the shape of one sample's input
 * @param output the shape of one sample's output
 * @param parameters its parameters
 */
public record LayerInfo(String name, Layer layer, Shape input, Shape output, List<ParameterInfo> parameters) {}
