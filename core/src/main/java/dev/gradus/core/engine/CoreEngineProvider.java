package dev.gradus.core.engine;

import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.EngineProvider;

/** Makes {@link CoreEngine}s. */
public final class CoreEngineProvider implements EngineProvider {

    /** For the service loader. */
    public CoreEngineProvider() {}

    @Override
    public Engine create(EngineOptions options) {
        return new CoreEngine(options);
    }
}
