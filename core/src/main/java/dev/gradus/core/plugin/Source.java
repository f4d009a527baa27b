package dev.gradus.core.plugin;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The jar, module or directory of classes that a part came from.
 *
 * @param label how messages call it: a plugin's path as it was given, otherwise the name of the jar or module
 * @param path the jar or directory; null if it is neither, as in a run-time image
 * @param module the descriptor of the named module that it was loaded as; null if none
 * @param plugin whether it came from a plugin directory
 */
record Source(String label, Path path, ModuleDescriptor module, boolean plugin) {

    static Source plugin(Path jar) {
        return new Source(jar.toString(), jar, null, true);
    }

    /** Returns the source of a class on the class path or module path. */
    static Source ofClass(Class<?> type) {
        ModuleDescriptor module = type.getModule().getDescriptor();
        Path path = location(type);
        if (path != null && path.getFileName() != null) {
            String label = Files.isDirectory(path)
                    ? path.toString()
                    : path.getFileName().toString();
            return new Source(label, path, module, false);
        }
        return new Source(module != null ? module.name() : "unknown jar", null, module, false);
    }

    private static Path location(Class<?> type) {
        CodeSource code = type.getProtectionDomain().getCodeSource();
        if (code == null || code.getLocation() == null) {
            return null;
        }
        try {
            return Path.of(code.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException ignored) {
            return null; // not a file: loaded from a run-time image or the network
        }
    }

    /** Returns the name without directories: a model file must not depend on where its author keeps jars. */
    String fileName() {
        return path == null ? label : path.getFileName().toString();
    }

    /** Returns the version by the manifest or the module descriptor; null if neither says. */
    String version() {
        if (module != null && module.rawVersion().isPresent()) {
            return module.rawVersion().get();
        }
        if (path == null || !Files.isRegularFile(path)) {
            return null;
        }
        try (JarFile jar = new JarFile(path.toFile(), false, JarFile.OPEN_READ, JarFile.runtimeVersion())) {
            String version = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            ModuleDescriptor descriptor = version == null ? JarModule.read(jar) : null;
            return descriptor == null ? version : descriptor.rawVersion().orElse(null);
        } catch (IOException | RuntimeException ignored) {
            return null; // the version is for people; the part itself works without
        }
    }

    /** Returns the label and, where the file's name does not show it, the version. */
    String text() {
        String version = version();
        return version == null || label.contains(version) ? label : label + " (" + version + ")";
    }
}
