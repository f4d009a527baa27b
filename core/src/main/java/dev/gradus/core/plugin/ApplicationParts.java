package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the parts on the class path and the module path, with {@link ServiceLoader}. */
final class ApplicationParts {

    /** How many providers in a row may fail; a loader that never comes to an end is given up. */
    private static final int MOST_FAILURES = 1000;

    /** The class in a message of the service loader: "kind: Provider a.B not found", "kind: class a.B Unable …". */
    private static final Pattern CLASS_IN_MESSAGE =
            Pattern.compile(": (?:Provider |class )?([\\p{javaJavaIdentifierPart}.]+) ");

    private final Registration registration;
    private final ClassLoader context = contextLoader();
    private final String place = ApplicationParts.class.getModule().isNamed() ? "module path" : "class path";

    ApplicationParts(Registration registration) {
        this.registration = registration;
    }

    void find() {
        registration.searched().place(place);
        for (Kind kind : Kind.ALL) {
            Set<String> seen = new HashSet<>();
            for (ServiceLoader<? extends Component> loader : loaders(kind)) {
                find(kind, loader.stream().iterator(), seen);
            }
        }
    }

    private List<ServiceLoader<? extends Component>> loaders(Kind kind) {
        List<ServiceLoader<? extends Component>> loaders = new ArrayList<>();
        ModuleLayer layer = ApplicationParts.class.getModule().getLayer();
        if (layer != null) {
            loaders.add(ServiceLoader.load(layer, kind.type()));
        }
        loaders.add(ServiceLoader.load(kind.type(), Component.class.getClassLoader()));
        loaders.add(ServiceLoader.load(kind.type(), context));
        return loaders;
    }

    /** Returns the thread's context loader, or the api's where the context has an api of its own. */
    private static ClassLoader contextLoader() {
        ClassLoader own = Component.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            boolean same = context != null && context.loadClass(Component.class.getName()) == Component.class;
            return same ? context : own;
        } catch (ClassNotFoundException ignored) {
            return own; // it cannot see us, so it has no parts for us
        }
    }

    private void find(Kind kind, Iterator<? extends Provider<? extends Component>> providers, Set<String> seen) {
        for (int failures = 0; failures < MOST_FAILURES; ) {
            Provider<? extends Component> provider;
            try {
                if (!providers.hasNext()) {
                    return;
                }
                provider = providers.next();
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                registration.searched().failure(place, describe(kind, e));
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
            cause = PlainCause.of(e);
        }
        registration
                .searched()
                .failure(place, source.label() + ": " + provider.type().getName() + ": " + cause);
    }

    /** Says which class of which jar failed, and why. */
    private String describe(Kind kind, Error e) {
        String message = String.valueOf(e.getMessage());
        Matcher matcher = CLASS_IN_MESSAGE.matcher(message);
        if (!(e instanceof ServiceConfigurationError) || !matcher.find()) {
            return PlainCause.of(e);
        }
        String name = matcher.group(1);
        String cause = PlainCause.of(e);
        if (message.endsWith("not a subtype")) {
            cause = "is not " + kind.aWord();
        } else if (message.endsWith("not found")) {
            cause = "is listed in " + kind.serviceFile() + " but not there";
        }
        return jarThatLists(name, kind) + name + ": " + cause;
    }

    private String jarThatLists(String name, Kind kind) {
        try {
            for (URL file : Collections.list(context.getResources(kind.serviceFile()))) {
                if (ServiceFile.read(file.openStream()).contains(name)) {
                    String jar = file.toString().replaceFirst("(!?/)" + Pattern.quote(kind.serviceFile()) + "$", "");
                    return jar.substring(jar.lastIndexOf('/') + 1) + ": ";
                }
            }
        } catch (IOException | RuntimeException ignored) {
            // the jar's name is only a help
        }
        return "";
    }
}
