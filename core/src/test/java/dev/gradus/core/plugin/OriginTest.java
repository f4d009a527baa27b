package dev.gradus.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.Component;
import dev.gradus.api.PartInfo;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.Optimizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told about a part: where it came from, and its formulas. */
class OriginTest {

    @TempDir
    private Path plugins;

    private Registry registry(TestJar jar) {
        return Zoo.registry(jar.build(plugins.resolve("acme.jar")));
    }

    private static PartInfo onlyPart(Registry registry) {
        assertEquals(List.of(), registry.problems());
        assertEquals(1, registry.parts().size());
        return registry.parts().get(0);
    }

    private void assertOrigin(TestJar jar, String version, String text) {
        Registry registry = registry(jar);
        PartInfo info = onlyPart(registry);
        assertEquals(
                new PartOrigin("activation", info.name(), "acme.jar", version, true),
                registry.originOf(registry.create(Activation.class, info.name(), "")));
        assertEquals(text, info.origin());
    }

    @Test
    void withoutVersion() {
        assertOrigin(
                Zoo.good("com.acme.Swish", "acme:swish"),
                null,
                plugins.resolve("acme.jar").toString());
    }

    @Test
    void versionInTheManifest() {
        assertOrigin(
                Zoo.good("com.acme.Swish", "acme:swish").manifest("Implementation-Version", "1.2"),
                "1.2",
                plugins.resolve("acme.jar") + " (1.2)");
    }

    @Test
    void aModuleDescriptorIsEnough() {
        TestJar jar = new TestJar()
                .source("com.acme.Swish", Zoo.activation("Swish", "acme:swish"))
                .moduleInfo("""
                        module com.acme {
                            requires dev.gradus.api;
                            provides dev.gradus.api.activation.Activation with com.acme.Swish;
                        }
                        """)
                .moduleVersion("2.1");
        assertOrigin(jar, "2.1", plugins.resolve("acme.jar") + " (2.1)");
    }

    @Test
    void aDamagedModuleDescriptorIsAProblem() {
        Registry registry = registry(new TestJar().entry("module-info.class", "no class file"));
        assertEquals(
                List.of("acme.jar: its module-info is damaged or of a newer Java: Bad magic number"),
                Zoo.problems(registry, plugins));
    }

    @Test
    void jarsOfTheClassPathAreNamedWithoutTheirDirectory() {
        Path jar = Zoo.good("com.acme.Swish", "acme:swish").build(plugins.resolve("acme-1.2.jar"));
        Registry registry = Zoo.registryWithClassPath(List.of(jar));
        assertEquals("acme-1.2.jar", onlyPart(registry).origin());
        assertEquals(
                new PartOrigin("activation", "acme:swish", "acme-1.2.jar", null, true),
                registry.originOf(registry.create(Activation.class, "acme:swish", "")));
    }

    @Test
    void onTheClassPathThePackagesOfGradusAreNoThirdParty() {
        Path jar = Zoo.good("dev.gradus.more.Swish", "swish").build(plugins.resolve("more.jar"));
        Registry ours = Zoo.registryWithClassPath(List.of(jar));
        assertEquals(
                new PartOrigin("activation", "swish", "more.jar", null, false),
                ours.originOf(ours.create(Activation.class, "swish", "")));
        Registry plugin = Zoo.registry(jar);
        assertEquals(
                new PartOrigin("activation", "swish", "more.jar", null, true),
                plugin.originOf(plugin.create(Activation.class, "swish", "")));
    }

    @Test
    void originsIncludeThePartsWithin() {
        Registry registry = registry(Zoo.good("com.acme.Swish", "acme:swish")
                .source("com.acme.Sum", """
                        public record Sum(List<Activation> terms, Activation last) implements ScalarActivation {
                            public Sum() { this(List.of(), null); }
                            public double apply(double x) { return x; }
                            public double derivative(double x, double y) { return 1; }
                        }
                        """)
                .lists(Activation.class, "com.acme.Swish", "com.acme.Sum"));
        Component sum = registry.create(
                Activation.class, "sum", Map.of("terms", List.of("acme:swish", "acme:swish"), "last", "sum"), "");
        assertEquals(
                Set.of(
                        new PartOrigin("activation", "sum", "acme.jar", null, true),
                        new PartOrigin("activation", "acme:swish", "acme.jar", null, true)),
                registry.origins(sum));
    }

    @Test
    void unregisteredPartsHaveNoOrigin() {
        FormulaActivation lambda = x -> x;
        assertThrows(
                InvalidInputException.class,
                () -> registry(Zoo.good("com.acme.Swish", "s")).originOf(lambda));
    }

    @Test
    void anActivationShowsItsFormulas() {
        PartInfo info = onlyPart(registry(TestJar.of("com.acme.Cube", """
                @Description("the third power")
                public record Cube() implements FormulaActivation {
                    public Expr apply(Expr x) { return Formulas.pow(x, 3); }
                }
                """)));
        assertEquals("the third power", info.description());
        assertEquals("y = x³", info.formula());
        assertEquals("dy/dx = 3·x²", info.derivative());
        assertEquals("com.acme.Cube", info.type());
        assertEquals("activation", info.kind());
    }

    @Test
    void aLossShowsItsFormulas() {
        PartInfo info =
                onlyPart(registry(new TestJar().source("com.acme.Half", """
                        public record Half() implements FormulaLoss {
                            public Expr apply(Expr p, Expr o) { return p.minus(o).squared(); }
                            public Reduction reduction() { return Reduction.MEAN_OF_SAMPLES; }
                            public double scale() { return 0.5; }
                        }
                        """).lists(Loss.class, "com.acme.Half")));
        assertEquals("loss = 0.5 · mean over samples of (predicted − observed)²", info.formula());
        assertEquals("∂/∂predicted = 2·(predicted − observed)", info.derivative());
    }

    @Test
    void anOptimizerShowsItsSlotsAndTheWeight() {
        PartInfo info = onlyPart(
                registry(new TestJar().source("com.acme.Heavy", """
                        public record Heavy(double learningRate) implements FormulaOptimizer {
                            public Heavy() { this(0.1); }
                            public Expr update(Update u) {
                                Expr v = u.slot("velocity", old -> old.times(0.9).plus(u.gradient()));
                                return u.weight().minus(u.learningRate().times(v));
                            }
                        }
                        """).lists(Optimizer.class, "com.acme.Heavy")));
        assertEquals("velocity ← 0.9·velocity + gradient\nweight ← weight − learning_rate·velocity", info.formula());
        assertEquals("", info.derivative());
    }
}
