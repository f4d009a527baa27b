package dev.gradus.integration.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.activation.Activation;
import dev.gradus.integration.distribution.Distribution;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jars find plugins, and keep them apart, on the class path and on the module path alike. */
class PluginLoadingTest {

    private static final int TIMEOUT_SECONDS = 60;

    private static final String EXPECTED = """
            problems: []
            plugins: acme:bent_identity acme:plain_bent_identity spy
            bundled: activation loss optimizer layer initializer
            spy: java.sql.Connection dev.gradus.api.Component
            """;

    @TempDir
    private Path directory;

    private Path plugins;

    @BeforeEach
    void fillPluginDirectory() throws IOException {
        plugins = Files.createDirectory(directory.resolve("plugins"));
        Path example = Path.of(System.getProperty("gradus.example.plugin"));
        Files.copy(example, plugins.resolve(example.getFileName()));
        String spy = Spy.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(plugins.resolve("spy.jar"));
                JarOutputStream jar = new JarOutputStream(file);
                InputStream spyClass = Spy.class.getResourceAsStream("/" + spy)) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + Activation.class.getName()));
            jar.write(Spy.class.getName().getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(spy));
            spyClass.transferTo(jar);
        }
    }

    @Test
    void onTheClassPath() throws Exception {
        assertEquals(EXPECTED, probe("-cp", Distribution.lib() + "/*" + File.pathSeparator + testClasses()));
    }

    @Test
    void onTheModulePath() throws Exception {
        String lib = Distribution.lib().toString();
        assertEquals(EXPECTED, probe("-p", lib, "--add-modules", "ALL-MODULE-PATH", "-cp", testClasses()));
    }

    private static String testClasses() throws URISyntaxException {
        return Path.of(PluginProbe.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private String probe(String... options) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Path error = directory.resolve("error.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of(PluginProbe.class.getName(), plugins.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(error.toFile())
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        assertEquals(0, process.exitValue(), Files.readString(error));
        return Files.readString(output);
    }
}
