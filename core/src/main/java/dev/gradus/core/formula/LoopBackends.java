package dev.gradus.core.formula;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the backends that are not built in. */
public final class LoopBackends {

    private LoopBackends() {}

    /** Returns the backends beside the plain ones that can run in this JVM. */
    public static List<LoopBackend> available() {
        List<LoopBackend> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<LoopBackend>> providers =
                ServiceLoader.load(LoopBackend.class, LoopBackends.class.getClassLoader()).stream()
                        .iterator();
        while (providers.hasNext()) {
            try {
                LoopBackend backend = providers.next().get();
                if (backend.isAvailable()) {
                    found.add(backend);
                }
            } catch (ServiceConfigurationError | LinkageError ignored) {
                // Made for another JDK or without what it needs: the plain backends give the same results.
            }
        }
        return List.copyOf(found);
    }
}
