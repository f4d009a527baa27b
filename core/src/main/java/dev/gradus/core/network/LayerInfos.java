package dev.gradus.core.network;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Describes layers with their shapes and parameters. */
final class LayerInfos {

    private LayerInfos() {}

    /** Describes the layers of a network. */
    static List<LayerInfo> of(NetworkSpec spec, ParameterStore store) {
        List<LayerInfo> infos = new ArrayList<>();
        Shape shape = Shape.of(spec.features());
        for (NamedLayer named : spec.layers()) {
            Shape output = named.layer().outputShape(shape);
            List<ParameterInfo> own = store.parameters().stream()
                    .filter(p -> p.name().startsWith(named.name() + "."))
                    .toList();
            infos.add(new LayerInfo(named.name(), named.layer(), shape, output, own));
            shape = output;
        }
        return List.copyOf(infos);
    }
}
