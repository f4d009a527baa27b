package dev.gradus.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.loss.Loss;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin sees the JDK, the api and itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    /** An activation that tells which classes and resources it sees. */
    private static final String SPY = """
            public class Spy implements FormulaActivation, java.util.function.Function<String, String> {
                public Expr apply(Expr x) { return x; }
                public String apply(String name) {
                    if (name.contains("/")) {
                        return String.valueOf(getClass().getClassLoader().getResource(name) != null);
                    }
                    try {
                        Class.forName(name);
                        return "true";
                    } catch (ClassNotFoundException e) {
                        return "false";
                    }
                }
            }
            """;

    @TempDir
    private Path plugins;

    private Function<String, String> spy;

    @BeforeAll
    @SuppressWarnings("unchecked")
    void letASpyIn(@TempDir Path directory) {
        Path jar = TestJar.of("com.spy.Spy", SPY).build(directory.resolve("spy.jar"));
        spy = (Function<String, String>) Zoo.registry(jar).create(Activation.class, "spy", "");
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.String, true",
        "java.sql.Connection, true",
        "dev.gradus.api.Component, true",
        "dev.gradus.api.formula.Formulas, true",
        "com.spy.Spy, true",
        "dev.gradus.api.internal.math.LogFloat, false",
        "dev.gradus.core.plugin.Registry, false",
        "com.fasterxml.jackson.databind.ObjectMapper, false",
        "de.siegmar.fastcsv.reader.CsvReader, false",
        "org.objectweb.asm.ClassWriter, false",
        "org.junit.jupiter.api.Test, false",
        "META-INF/services/dev.gradus.api.activation.Activation, true",
        "META-INF/services/org.junit.platform.engine.TestEngine, false",
        "dev/gradus/core/plugin/Registry.class, false"
    })
    void aPluginSeesTheJdkAndTheApiOnly(String name, String visible) {
        assertEquals(visible, spy.apply(name));
    }

    @Test
    void twoPluginsMayHaveDifferentHelpersOfOneName() {
        helped("com.a.Helped", "a:helped", 1).build(plugins.resolve("a.jar"));
        helped("com.b.Helped", "b:helped", 2).build(plugins.resolve("b.jar"));
        Registry registry = Zoo.registry(plugins);
        assertEquals(List.of(), registry.problems());
        assertEquals(1, registry.create(ScalarActivation.class, "a:helped", "").apply(0));
        assertEquals(2, registry.create(ScalarActivation.class, "b:helped", "").apply(0));
    }

    private static TestJar helped(String className, String name, int value) {
        return TestJar.of(className, """
                public class Helped implements ScalarActivation {
                    public String name() { return "%s"; }
                    public double apply(double x) { return com.lib.Helper.value(); }
                    public double derivative(double x, double y) { return 0; }
                }
                """.formatted(name))
                .source(
                        "com.lib.Helper",
                        "public class Helper { public static int value() { return " + value + "; } }");
    }

    @Test
    void aPluginWithItsOwnCopyOfTheApiGetsOurs() {
        TestJar.of("com.fat.Fat", """
                public class Fat implements FormulaLoss {
                    public Expr apply(Expr p, Expr o) { return Formulas.abs(p.minus(o)); }
                    public Reduction reduction() { return Reduction.SUM; }
                }
                """)
                .entry("META-INF/services/dev.gradus.api.activation.Activation", "")
                .lists(Loss.class, "com.fat.Fat")
                .entry("dev/gradus/api/Component.class", "a copy that would not even load")
                .build(plugins.resolve("fat.jar"));
        Registry registry = Zoo.registry(plugins);
        assertEquals(List.of(), registry.problems());
        assertEquals("fat", registry.create(Loss.class, "fat", "").name());
    }

    @Test
    void aPluginMayUseLibrariesBesideItByItsManifest() {
        new TestJar()
                .source("com.lib.Helper", "public class Helper { public static int value() { return 5; } }")
                .build(plugins.resolve("lib").resolve("helper.jar"));
        helped("com.a.Helped", "a:helped", 0)
                .leaveOut("com.lib.Helper")
                .manifest("Class-Path", "lib/helper.jar")
                .build(plugins.resolve("a.jar"));
        Registry registry = Zoo.registry(plugins);
        assertEquals(List.of(), registry.problems());
        assertEquals(5, registry.create(ScalarActivation.class, "a:helped", "").apply(0));
    }
}
