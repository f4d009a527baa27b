package dev.gradus.integration.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.activation.Activation;
import dev.gradus.integration.distribution.ChildJvm;
import dev.gradus.integration.distribution.Distribution;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jars find plugins, and keep them apart, on the class path and on the module path alike. */
class PluginLoadingTest {

    private static final String EXPECTED = """
            problems: []
            plugins: acme:bent_identity acme:plain_bent_identity spy
            bundled: activation loss optimizer layer initializer metric schedule
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
        assertEquals(EXPECTED, probe("-cp", Distribution.lib() + "/*" + File.pathSeparator + ChildJvm.testClasses()));
    }

    @Test
    void onTheModulePath() throws Exception {
        String lib = Distribution.lib().toString();
        assertEquals(EXPECTED, probe("-p", lib, "--add-modules", "ALL-MODULE-PATH", "-cp", ChildJvm.testClasses()));
    }

    @Test
    void aModuleMustLetTheEngineSeeTheSettings() throws Exception {
        Path modules = directory.resolve("modules");
        compileModule(modules.resolve("com.shut"), "");
        compileModule(modules.resolve("com.shown"), "exports com.shown;");
        compileModule(modules.resolve("com.open"), "opens com.open;");
        String path = Distribution.lib() + File.pathSeparator + modules;
        String output = probe("-p", path, "--add-modules", "ALL-MODULE-PATH", "-cp", ChildJvm.testClasses());
        assertEquals(
                """
                problems: [module path: %s: com.shut.Part: its settings cannot be read, because module com.shut keeps \
                the package to itself; add 'exports com.shut;' to its module-info]
                plugins: acme:bent_identity acme:plain_bent_identity open:part shown:part spy
                """.formatted(modules.resolve("com.shut")),
                output.lines().limit(2).collect(Collectors.joining("\n", "", "\n")));
    }

    /** Compiles a module of one part with a setting. */
    private void compileModule(Path module, String directive) throws IOException {
        String name = module.getFileName().toString();
        Path sources = Files.createDirectories(directory.resolve("source").resolve(name));
        Path descriptor = Files.writeString(sources.resolve("module-info.java"), """
                module %s {
                    requires dev.gradus.api;
                    provides dev.gradus.api.activation.Activation with %s.Part;
                    %s
                }
                """.formatted(name, name, directive));
        Path part =
                Files.writeString(sources.resolve("Part.java"), """
                package %s;
                import dev.gradus.api.activation.FormulaActivation;
                import dev.gradus.api.formula.Expr;
                public record Part(double factor) implements FormulaActivation {
                    public Part() { this(2); }
                    public String name() { return "%s:part"; }
                    public Expr apply(Expr x) { return x.times(factor); }
                }
                """.formatted(name, name.substring("com.".length())));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        module.toString(),
                        "-p",
                        Distribution.lib().toString(),
                        descriptor.toString(),
                        part.toString());
        assertEquals(0, result);
    }

    private String probe(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(PluginProbe.class.getName(), plugins.toString()));
        return ChildJvm.run(directory, arguments);
    }
}
