package dev.gradus.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.PartInfo;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.error.UnknownPartException;
import dev.gradus.api.loss.Loss;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a name, and what is said when a name is not found. */
class NamesTest {

    @TempDir
    private Path directory;

    private Path plugins;
    private Path classPath;

    @BeforeEach
    void putPartsOnTheClassPath() {
        plugins = directory.resolve("plugins");
        classPath = new TestJar()
                .source("com.app.LeakyRelu", Zoo.activation("LeakyRelu", "leaky_relu"))
                .source("com.app.Tanh", Zoo.activation("Tanh", "tanh"))
                .lists(Activation.class, "com.app.LeakyRelu", "com.app.Tanh")
                .source("com.app.Gap", """
                        public class Gap implements FormulaLoss {
                            public Expr apply(Expr p, Expr o) { return Formulas.abs(p.minus(o)); }
                            public Reduction reduction() { return Reduction.SUM; }
                        }
                        """)
                .lists(Loss.class, "com.app.Gap")
                .build(directory.resolve("app.jar"));
    }

    private Registry registry() {
        return Zoo.registryWithClassPath(List.of(classPath), plugins);
    }

    private void assertUnknown(Registry registry, String name, String path, String expected) {
        UnknownPartException e =
                assertThrows(UnknownPartException.class, () -> registry.create(Activation.class, name, path));
        assertEquals(expected, e.getMessage());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestAndThePlacesSearched() {
        Path jar = Zoo.good("com.acme.Swish", "acme:swish").build(plugins.resolve("acme.jar"));
        String rest = " Known: acme:swish, leaky_relu, tanh. Searched: class path, " + jar + ".";
        Registry registry = registry();
        assertUnknown(registry, "leakyrelu", "", "No activation named 'leakyrelu'. Did you mean 'leaky_relu'?" + rest);
        assertUnknown(
                registry,
                "swish",
                "network[0].activation",
                "network[0].activation: no activation named 'swish'. Did you mean 'acme:swish'?" + rest);
        assertUnknown(registry, "gelu", "", "No activation named 'gelu'." + rest);
        assertUnknown(registry, "gap", "", "No activation named 'gap'. 'gap' is a loss." + rest);
    }

    @Test
    void withoutPartsTheAnswerIsNone() {
        assertUnknown(Zoo.registry(), "relu", "", "No activation named 'relu'. Known: none. Searched: class path.");
    }

    @Test
    void anEmptyPluginDirectoryWasSearchedToo(@TempDir Path empty) {
        assertUnknown(
                Zoo.registry(empty),
                "relu",
                "",
                "No activation named 'relu'. Known: none. Searched: class path, " + empty + " (no jars).");
    }

    @Test
    void aPluginCannotTakeANameOfTheClassPath() {
        Path jar = Zoo.good("com.acme.Tanh", "tanh").build(plugins.resolve("acme.jar"));
        Registry registry = registry();
        assertEquals(
                List.of(jar + ": com.acme.Tanh: the name 'tanh' belongs to the activation of app.jar;"
                        + " choose another, such as 'acme:tanh'"),
                registry.problems());
        assertEquals(
                "com.app.Tanh",
                registry.create(Activation.class, "tanh", "").getClass().getName());
    }

    @Test
    void aPluginMayTakeANameOfAnotherKind() {
        Zoo.good("com.acme.Gap", "gap").build(plugins.resolve("acme.jar"));
        assertEquals(List.of(), registry().problems());
    }

    @Test
    void usingANameOfTwoPluginsIsAnErrorThatNamesBothJars() {
        Path a = Zoo.good("com.a.Swish", "swish").build(plugins.resolve("a.jar"));
        Path b = Zoo.good("com.b.Swish", "swish").build(plugins.resolve("b.jar"));
        Registry registry = registry();
        String conflict = "the name 'swish' is claimed by 2 parts of kind activation: " + a + " (com.a.Swish) and " + b
                + " (com.b.Swish); remove all but one, or rename one, such as 'acme:swish'";
        assertUnknown(registry, "swish", "loss", "loss: " + conflict + ".");
        assertEquals(List.of(conflict), registry.problems());
        assertEquals(
                2,
                registry.parts().stream()
                        .map(PartInfo::name)
                        .filter("swish"::equals)
                        .count());
        assertTrue(registry.create(Activation.class, "tanh", "") != null);
    }

    @Test
    void theSameHoldsForTwoJarsOfTheClassPath() {
        Path other = Zoo.good("com.other.Tanh", "tanh").build(directory.resolve("other.jar"));
        Registry registry = Zoo.registryWithClassPath(List.of(classPath, other));
        assertUnknown(
                registry,
                "tanh",
                "",
                "The name 'tanh' is claimed by 2 parts of kind activation: app.jar (com.app.Tanh) and other.jar"
                        + " (com.other.Tanh); remove all but one, or rename one, such as 'acme:tanh'.");
    }

    @Test
    void aDirectoryGivenTwiceCountsOnce() {
        Zoo.good("com.acme.Swish", "acme:swish").build(plugins.resolve("acme.jar"));
        Registry registry = Zoo.registry(plugins, plugins, plugins.resolve("acme.jar"));
        assertEquals(List.of(), registry.problems());
        assertEquals(1, registry.parts().size());
    }

    @Test
    void aJarMayBeGivenByItself() {
        Path jar = Zoo.good("com.acme.Swish", "acme:swish").build(plugins.resolve("acme.jar"));
        Zoo.good("com.acme.Swash", "acme:swash").build(plugins.resolve("other.jar"));
        assertEquals(
                List.of("acme:swish"),
                Zoo.registry(jar).parts().stream().map(PartInfo::name).toList());
    }

    @Test
    void knowsNamesByKind() {
        Registry registry = Zoo.registryWithClassPath(List.of(classPath));
        assertTrue(registry.knows("activation", "tanh"));
        assertFalse(registry.knows("loss", "tanh"));
        assertFalse(registry.knows("layer", "dense"));
    }
}
