package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * What the class loaders of plugin jars have as their parent: the JDK and {@code dev.gradus.api}, nothing else.
 *
 * <p>So a plugin can neither see nor disturb the engine, its libraries, the application or another plugin, and may
 * bring its own version of any library.
 */
final class PluginLoader extends ClassLoader {

    /** The packages of Gradus, with the dot after the name. */
    static final String PROJECT = "dev.gradus.";

    private static final String VISIBLE = PROJECT + "api.";
    private static final String HIDDEN = VISIBLE + "internal.";

    private static final ClassLoader API = Component.class.getClassLoader();

    PluginLoader() {
        super("gradus-api", getPlatformClassLoader());
    }

    /** Returns a loader of one jar's classes. */
    URLClassLoader forJar(Path jar) throws MalformedURLException {
        return new URLClassLoader(
                jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, this);
    }

    /** Returns whether a class is, or would be, one of the api that plugins see. */
    static boolean isApi(String className) {
        return className.startsWith(VISIBLE) && !className.startsWith(HIDDEN);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isApi(name)) {
            return API.loadClass(name);
        }
        Class<?> found = super.loadClass(name, resolve);
        // On the module path the platform loader finds the classes of all modules, the application's among them.
        ClassLoader loader = found.getClassLoader();
        if (loader != null && loader != getParent()) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }
}
