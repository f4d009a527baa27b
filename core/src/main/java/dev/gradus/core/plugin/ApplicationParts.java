package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;

/** Finds the parts on the class path and the module path, with {@link ServiceLoader}. */
final class ApplicationParts {

    /** How many providers in a row may fail; a loader that never comes to an end is given up. */
    private static final int MOST_FAILURES = 1000;

    private final Registration registration;
    private final List<ClassLoader> loaders;
    private final String place = ApplicationParts.class.getModule().isNamed() ? "module path" : "class path";

    ApplicationParts(Registration registration, List<ClassLoader> loaders) {
        this.registration = registration;
        this.loaders = loaders;
    }

    /** Returns the api's class loader and, where that sees the same api, the thread's context loader. */
    static List<ClassLoader> loaders() {
        ClassLoader own = Component.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            boolean more = context != null
                    && context != own
                    && context.loadClass(Component.class.getName()) == Component.class;
            return more ? List.of(own, context) : List.of(own);
        } catch (ClassNotFoundException ignored) {
            return List.of(own); // the context has no parts for us
        }
    }

    void find() {
        registration.searched().place(place);
        ModuleLayer layer = ApplicationParts.class.getModule().getLayer();
        for (Kind kind : Kind.ALL) {
            Set<String> seen = new HashSet<>();
            if (layer != null) {
                find(kind, ServiceLoader.load(layer, kind.type()), null, seen);
            }
            for (ClassLoader loader : loaders) {
                find(kind, ServiceLoader.load(kind.type(), loader), loader, seen);
            }
        }
    }

    /** Registers what a service loader finds, but nothing twice. */
    private void find(Kind kind, ServiceLoader<? extends Component> services, ClassLoader loader, Set<String> seen) {
        Iterator<? extends Provider<? extends Component>> providers =
                services.stream().iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            Provider<? extends Component> provider;
            try {
                if (!providers.hasNext()) {
                    return;
                }
                provider = providers.next();
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                if (loader == null || !diagnose(kind, loader)) {
                    registration.searched().failure(place, PlainCause.of(e));
                }
                continue;
            }
            if (seen.add(provider.type().getName())) {
                register(kind, provider);
            }
        }
    }

    private void register(Kind kind, Provider<? extends Component> provider) {
        Source source = Source.ofClass(provider.type());
        String cause;
        try {
            registration.add(kind, provider.get(), source);
            return;
        } catch (UnusablePartException e) {
            cause = e.getMessage();
        } catch (ServiceConfigurationError | LinkageError e) {
            cause = PlainCause.ofConstructor(e);
        }
        registration
                .searched()
                .failure(place, source.label() + ": " + provider.type().getName() + ": " + cause);
    }

    /**
     * Finds out what the service loader stumbled over, which it does not always say.
     *
     * @return whether anything was found
     */
    private boolean diagnose(Kind kind, ClassLoader loader) {
        boolean found = false;
        try {
            for (URL file : Collections.list(loader.getResources(kind.serviceFile()))) {
                for (String name : ServiceFile.read(file.openStream())) {
                    try {
                        ProviderClass.constructor(kind, name, loader);
                    } catch (UnusablePartException e) {
                        registration.searched().failure(place, jar(file, kind) + ": " + name + ": " + e.getMessage());
                        found = true;
                    }
                }
            }
        } catch (IOException ignored) {
            // then the service loader's own words must do
        }
        return found;
    }

    /** Returns the name of the jar or directory that a file for services is in. */
    private static String jar(URL file, Kind kind) {
        String url = file.toString();
        String jar =
                url.substring(0, url.length() - kind.serviceFile().length()).replaceFirst("!?/$", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }
}
