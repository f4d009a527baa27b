package dev.gradus.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The module descriptor in a jar. */
final class JarModule {

    private JarModule() {}

    /**
     * Returns the descriptor; null if the jar has none.
     *
     * <p>Read by itself and not by {@link java.lang.module.ModuleFinder}, which would also make up a module for a jar
     * without one and reject jars whose file name cannot become a module's name.
     *
     * @throws java.lang.module.InvalidModuleDescriptorException if it is damaged or of a newer Java
     */
    static ModuleDescriptor read(JarFile jar) throws IOException {
        ZipEntry entry = jar.getEntry("module-info.class");
        if (entry == null) {
            return null;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return ModuleDescriptor.read(in);
        }
    }

    /** Returns the names of the classes with which a module provides parts of a kind. */
    static List<String> providers(ModuleDescriptor module, Kind kind) {
        return module.provides().stream()
                .filter(provides -> provides.service().equals(kind.type().getName()))
                .flatMap(provides -> provides.providers().stream())
                .toList();
    }
}
