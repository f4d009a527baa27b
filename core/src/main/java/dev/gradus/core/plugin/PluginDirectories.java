package dev.gradus.core.plugin;

import dev.gradus.api.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the parts in the jars of plugin directories. */
final class PluginDirectories {

    private static final String EXTENSION = ".jar";

    private final Registration registration;
    private final PluginLoader parent = new PluginLoader();
    private final Set<Path> seen = new HashSet<>();

    PluginDirectories(Registration registration) {
        this.registration = registration;
    }

    /** Loads all jars of a directory, in the order of their names; or the one jar, if the path is a jar's. */
    void find(Path given) {
        if (Files.isRegularFile(given) && isJar(given)) {
            load(given);
            return;
        }
        List<Path> jars = jars(given);
        if (jars.isEmpty()) {
            registration.searched().place(given + " (no jars)");
        }
        jars.forEach(this::load);
    }

    private static List<Path> jars(Path directory) {
        if (!Files.isDirectory(directory)) {
            String what = Files.exists(directory) ? "is not a directory" : "does not exist";
            throw new InvalidInputException("plugin directory " + directory + " " + what
                    + "; give the directory that holds the plugins' jars, or a jar");
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PluginDirectories::isJar)) {
            files.forEach(jars::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new InvalidInputException(
                    "plugin directory " + directory + " cannot be read: " + PlainCause.named(e), e);
        }
        jars.sort(null);
        return jars;
    }

    private static boolean isJar(Path file) {
        return file.getFileName() != null
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    private void load(Path jar) {
        registration.searched().place(jar.toString());
        try {
            if (seen.add(jar.toRealPath())) {
                new PluginJar(jar, parent, registration).load();
            }
        } catch (IOException e) {
            registration.searched().failure(jar.toString(), "cannot be read: " + PlainCause.named(e));
        }
    }
}
