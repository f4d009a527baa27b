package dev.gradus.core.plugin;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** Sources of parts that several tests use. */
final class Zoo {

    private Zoo() {}

    /** A good activation with a name of its own. */
    static TestJar good(String className, String name) {
        return TestJar.of(className, activation(simple(className), name));
    }

    /** The source of a good activation, y = factor · x. */
    static String activation(String className, String name) {
        return """
                public record %s(double factor) implements FormulaActivation {
                    public %s() { this(2); }
                    public String name() { return "%s"; }
                    public Expr apply(Expr x) { return x.times(factor); }
                }
                """.formatted(className, className, name);
    }

    /** The registry of plugins and of nothing else. */
    static Registry registry(Path... plugins) {
        return Registry.load(List.of(), List.of(plugins));
    }

    /** The registry of plugins and a class path of jars, without the class path of the tests. */
    static Registry registryWithClassPath(List<Path> classPath, Path... plugins) {
        URL[] jars = classPath.stream().map(Zoo::url).toArray(URL[]::new);
        ClassLoader application = new URLClassLoader(jars, new PluginLoader());
        return Registry.load(List.of(application), List.of(plugins));
    }

    /** The problems without the directory, which is another one in each run. */
    static List<String> problems(Registry registry, Path directory) {
        return registry.problems().stream()
                .map(line -> line.replace(directory + directory.getFileSystem().getSeparator(), ""))
                .toList();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
