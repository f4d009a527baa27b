package dev.gradus.api;

import dev.gradus.api.error.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** Finds the one engine there is. */
final class EngineFinder {

    private static final String PROPERTY = "gradus.engine";

    private EngineFinder() {}

    static EngineProvider find() {
        Map<String, Provider<EngineProvider>> found = visibleTo(EngineProvider.class.getClassLoader());
        if (found.isEmpty()) {
            found = visibleTo(Thread.currentThread().getContextClassLoader());
        }
        String wanted = System.getProperty(PROPERTY);
        if (wanted != null) {
            Provider<EngineProvider> provider = found.get(wanted);
            Check.require(
                    provider != null,
                    "system property %s: no engine '%s'; found: %s",
                    PROPERTY,
                    wanted,
                    found.keySet());
            return provider.get();
        }
        if (found.isEmpty()) {
            throw new InvalidInputException(
                    "no Gradus engine on the class path or module path; add gradus-core and the parts you use"
                            + " (gradus-layers, gradus-activations, gradus-losses, gradus-optimizers) at run time");
        }
        if (found.size() > 1) {
            throw new InvalidInputException("several Gradus engines: " + found.keySet()
                    + "; remove all but one, or choose one with -D" + PROPERTY + "=…");
        }
        return found.values().iterator().next().get();
    }

    private static Map<String, Provider<EngineProvider>> visibleTo(ClassLoader loader) {
        Map<String, Provider<EngineProvider>> found = new LinkedHashMap<>();
        try {
            ServiceLoader.load(EngineProvider.class, loader).stream()
                    .forEach(provider -> found.putIfAbsent(provider.type().getName(), provider));
        } catch (ServiceConfigurationError e) {
            throw new InvalidInputException(
                    "a Gradus engine could not be loaded: " + e.getMessage()
                            + "; check that all Gradus jars are of one version",
                    e);
        }
        return found;
    }
}
