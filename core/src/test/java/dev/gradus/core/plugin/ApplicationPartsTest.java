package dev.gradus.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Component;
import dev.gradus.api.PartInfo;
import dev.gradus.api.activation.Activation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts on the class path: the broken ones are named and leave the good ones alone. */
class ApplicationPartsTest {

    private static final int HERE = Runtime.version().feature();

    @TempDir
    private Path directory;

    private Registry registry(TestJar broken) {
        Path before = Zoo.good("com.good.First", "good:first").build(directory.resolve("a.jar"));
        Path between = broken.build(directory.resolve("broken.jar"));
        Path after = Zoo.good("com.good.Last", "good:last").build(directory.resolve("z.jar"));
        return Zoo.registryWithClassPath(List.of(before, between, after));
    }

    private void assertProblem(TestJar broken, String expected) {
        Registry registry = registry(broken);
        assertEquals(List.of("class path: broken.jar: " + expected), registry.problems());
        assertEquals(
                List.of("good:first", "good:last"),
                registry.parts().stream().map(PartInfo::name).toList());
    }

    @Test
    void everyPartIsFoundOnce() {
        Registry registry = registry(Zoo.good("com.good.Second", "good:second"));
        assertEquals(List.of(), registry.problems());
        assertEquals(
                List.of("good:first", "good:last", "good:second"),
                registry.parts().stream().map(PartInfo::name).toList());
    }

    @Test
    void classMissing() {
        assertProblem(
                new TestJar().lists(Activation.class, "com.broken.Missing"),
                "com.broken.Missing: is listed as an activation but is not in the jar");
    }

    @Test
    void notASubtype() {
        assertProblem(
                TestJar.of("com.broken.Thing", "public class Thing {}"),
                "com.broken.Thing: is not an activation: it does not implement dev.gradus.api.activation.Activation");
    }

    @Test
    void constructorThrows() {
        assertProblem(
                TestJar.of("com.broken.Thrower", """
                public class Thrower implements FormulaActivation {
                    public Thrower() { throw new IllegalStateException("no licence"); }
                    public Expr apply(Expr x) { return x; }
                }
                """),
                "com.broken.Thrower: its constructor threw IllegalStateException: no licence");
    }

    @Test
    void withoutDefaults() {
        assertProblem(
                TestJar.of("com.broken.NoDefaults", """
                public record NoDefaults(double slope) implements FormulaActivation {
                    public Expr apply(Expr x) { return x; }
                }
                """),
                "com.broken.NoDefaults: has no public constructor without arguments");
    }

    @Test
    void superclassMissing() {
        assertProblem(
                TestJar.of("com.broken.Heir", """
                public class Heir extends com.lib.Base implements FormulaActivation {
                    public Expr apply(Expr x) { return x; }
                }
                """).sourceLeftOut("com.lib.Base", "public class Base {}"),
                "com.broken.Heir: needs the class com.lib.Base, which is not in the jar;"
                        + " pack what it depends on into it");
    }

    @Test
    void builtForANewerJava() {
        assertProblem(
                Zoo.good("com.broken.Newer", "newer").classVersion(144),
                "com.broken.Newer: is built for Java 100, but this is Java " + HERE
                        + "; run a newer Java, or build it with --release " + HERE);
    }

    @Test
    void noClassName() {
        assertProblem(
                new TestJar().lists(Activation.class, "this is no class"),
                "this is no class: is listed as an activation but is not in the jar");
    }

    @Test
    void nameNotAllowed() {
        assertProblem(
                Zoo.good("com.broken.Named", "Named"),
                "com.broken.Named: the name 'Named' is not allowed;"
                        + " take lower-case letters, digits and _, such as 'swish' or 'acme:swish'");
    }

    @Test
    void theContextLoaderIsSearchedToo() throws IOException {
        Path jar = Zoo.good("com.good.First", "good:first").build(directory.resolve("a.jar"));
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader context = new URLClassLoader(urls, Component.class.getClassLoader())) {
            assertTrue(inContext(context).knows("activation", "good:first"));
        }
    }

    @Test
    void aContextWithAnApiOfItsOwnIsLeftAlone() throws IOException {
        Path jar = Zoo.good("com.good.First", "good:first").build(directory.resolve("a.jar"));
        URL[] urls = {jar.toUri().toURL(), TestJar.api().toUri().toURL()};
        try (URLClassLoader context = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Registry registry = inContext(context);
            assertEquals(List.of(), registry.problems());
            assertFalse(registry.knows("activation", "good:first"));
        }
    }

    private static Registry inContext(ClassLoader context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return Registry.load(List.of());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
