package dev.gradus.core.network;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;

/** Makes parts from their specifications. */
@FunctionalInterface
public interface PartSource {

    /**
     * Returns the part itself, or makes it by name.
     *
     * @param path where it stands, for messages
     */
    <C extends Component> C create(Class<C> kind, PartSpec spec, String path);
}
