package dev.gradus.core.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the kernels that can run in this JVM. */
public final class KernelProviders {

    private KernelProviders() {}

    /** The fastest available provider; plain Java where there is no other. */
    public static MatrixKernelsProvider fastest() {
        return available().get(0);
    }

    /** All available providers, fastest first; plain Java is always there. */
    public static List<MatrixKernelsProvider> available() {
        List<MatrixKernelsProvider> found = new ArrayList<>();
        var providers = ServiceLoader.load(MatrixKernelsProvider.class, KernelProviders.class.getClassLoader()).stream()
                .iterator();
        while (providers.hasNext()) {
            try {
                MatrixKernelsProvider provider = providers.next().get();
                if (provider.isAvailable()) {
                    found.add(provider);
                }
            } catch (ServiceConfigurationError | LinkageError ignored) {
                // Made for another JDK or without what it needs: there is always plain Java, with the same results.
            }
        }
        found.add(new PlainMatrixKernelsProvider());
        found.sort(Comparator.comparingInt(MatrixKernelsProvider::priority).reversed());
        return List.copyOf(found);
    }
}
