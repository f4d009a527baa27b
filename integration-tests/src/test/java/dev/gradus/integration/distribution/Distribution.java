package dev.gradus.integration.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The distribution as the build made it: a directory with the start scripts and all jars. */
public final class Distribution {

    private Distribution() {}

    /** A jar with its module descriptor. */
    public record Jar(Path path, ModuleDescriptor module) {

        /** Whether it is one of Gradus's own. */
        public boolean isGradus() {
            return module.name().startsWith("dev.gradus.");
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    /** The directory; the build names it, and an IDE runs tests in the module's directory. */
    public static Path directory() {
        return Path.of(System.getProperty("gradus.distribution", "../cli/target/gradus"));
    }

    /** The directory of the jars. */
    public static Path lib() {
        return directory().resolve("lib");
    }

    /** All jars, by name. */
    public static List<Jar> jars() {
        try (Stream<Path> files = Files.list(lib())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Distribution::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No distribution at " + lib() + "; build with: mvn package", e);
        }
    }

    /** Gradus's own jars. */
    public static List<Jar> gradusJars() {
        return jars().stream().filter(Jar::isGradus).toList();
    }

    /** The one jar with that module. */
    public static Jar jar(String module) {
        return jars().stream()
                .filter(jar -> jar.module().name().equals(module))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no jar of module " + module + " in " + lib()));
    }

    private static Jar read(Path path) {
        ModuleFinder finder = ModuleFinder.of(path);
        return new Jar(path, finder.findAll().iterator().next().descriptor());
    }
}
