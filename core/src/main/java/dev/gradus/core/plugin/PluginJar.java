package dev.gradus.core.plugin;

import java.io.IOException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** One jar of a plugin directory. Whatever is wrong with one of its parts leaves the others alone. */
final class PluginJar {

    private static final String OURS = ServiceFile.DIRECTORY + PluginLoader.PROJECT;

    private final Path jar;
    private final PluginLoader parent;
    private final Registration registration;

    PluginJar(Path jar, PluginLoader parent, Registration registration) {
        this.jar = jar;
        this.parent = parent;
        this.registration = registration;
    }

    void load() throws IOException {
        Map<Kind, Set<String>> providers;
        try {
            providers = providers();
        } catch (ZipException e) {
            failure("is not a jar, or damaged: " + e.getMessage());
            return;
        } catch (InvalidModuleDescriptorException e) {
            failure("its module-info is damaged or of a newer Java: " + e.getMessage());
            return;
        }
        if (providers.values().stream().allMatch(Set::isEmpty)) {
            failure("has no parts: it lists none in " + Kind.ALL.get(0).serviceFile()
                    + " and the like, and none in a module-info");
            return;
        }
        // Never closed when it has parts: they may load more classes at any time.
        URLClassLoader loader = parent.forJar(jar);
        int registered = 0;
        for (Map.Entry<Kind, Set<String>> entry : providers.entrySet()) {
            for (String name : entry.getValue()) {
                registered += register(entry.getKey(), name, loader) ? 1 : 0;
            }
        }
        if (registered == 0) {
            loader.close();
        }
    }

    /** Returns the names of the classes that the jar says are parts. */
    private Map<Kind, Set<String>> providers() throws IOException {
        Map<Kind, Set<String>> providers = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile(), true, JarFile.OPEN_READ, JarFile.runtimeVersion())) {
            ModuleDescriptor module = null;
            if (!hasServiceFiles(file)) {
                module = JarModule.read(file);
            }
            for (Kind kind : Kind.ALL) {
                Set<String> names = providers.computeIfAbsent(kind, k -> new LinkedHashSet<>());
                ZipEntry services = file.getEntry(kind.serviceFile());
                if (services != null) {
                    names.addAll(ServiceFile.read(file.getInputStream(services)));
                } else if (module != null) {
                    names.addAll(JarModule.providers(module, kind));
                }
            }
        }
        return providers;
    }

    /** Returns whether the jar has a service file of a kind; one of ours that is none of a kind is a slip. */
    private boolean hasServiceFiles(JarFile file) {
        List<String> known = Kind.ALL.stream().map(Kind::serviceFile).toList();
        List<String> ours = file.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(OURS))
                .toList();
        for (String name : ours) {
            if (!known.contains(name)) {
                failure(name + " is of no kind of part" + Values.question(name, known));
            }
        }
        return ours.stream().anyMatch(known::contains);
    }

    private boolean register(Kind kind, String name, ClassLoader loader) {
        try {
            registration.add(kind, ProviderClass.instance(kind, name, loader), Source.plugin(jar));
            return true;
        } catch (UnusablePartException e) {
            failure(name + ": " + e.getMessage());
            return false;
        }
    }

    private void failure(String cause) {
        registration.searched().failure(jar.toString(), cause);
    }
}
