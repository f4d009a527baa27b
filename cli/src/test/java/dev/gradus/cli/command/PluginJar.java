package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Plugins compiled and packed by the test, as a third party would. */
final class PluginJar {

    private static final String SERVICE = "META-INF/services/dev.gradus.api.activation.Activation";

    private PluginJar() {}

    /** Makes a jar with one activation in plain Java, of package {@code acme}. */
    static Path activation(Path directory, String className, String function, String derivative) throws IOException {
        String source = """
                package acme;
                public record %s() implements dev.gradus.api.activation.ScalarActivation {
                    @Override public double apply(double x) { return %s; }
                    @Override public double derivative(double x, double y) { return %s; }
                }
                """.formatted(className, function, derivative);
        Path classes = Files.createTempDirectory("plugin");
        Path file = Files.writeString(classes.resolve(className + ".java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), "-d", "" + classes, "" + file);
        assertEquals(0, result, "javac");
        Path jar = Files.createDirectories(directory).resolve(className.toLowerCase(Locale.ROOT) + "-1.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            String type = "acme/" + className + ".class";
            put(entries, type, Files.readAllBytes(classes.resolve(type)));
            put(entries, SERVICE, ("acme." + className + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
