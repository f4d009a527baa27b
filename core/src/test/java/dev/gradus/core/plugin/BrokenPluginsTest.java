package dev.gradus.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.PartInfo;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.UnknownPartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a plugin is said in one plain line with the jar's name, and the others work. */
class BrokenPluginsTest {

    @TempDir
    private Path plugins;

    /** Good neighbours, loaded before and after the broken one. */
    @BeforeEach
    void addGoodJars() {
        Zoo.good("com.good.First", "good:first").build(plugins.resolve("a-good.jar"));
        Zoo.good("com.good.Last", "good:last").build(plugins.resolve("z-good.jar"));
    }

    private void assertProblem(String expected) {
        assertProblems(List.of("broken.jar: " + expected));
    }

    private void assertProblems(List<String> expected) {
        Registry registry = Zoo.registry(plugins);
        assertEquals(expected, Zoo.problems(registry, plugins));
        assertTrue(registry.create(Activation.class, "good:first", "") != null);
        assertTrue(registry.create(Activation.class, "good:last", "") != null);
        UnknownPartException e =
                assertThrows(UnknownPartException.class, () -> registry.create(Activation.class, "good:lost", ""));
        assertTrue(e.getMessage().startsWith("No activation named 'good:lost'. Did you mean 'good:last'? Known: "));
        for (String problem : expected) {
            String cause = problem.replaceFirst("^broken.jar: ", "");
            assertTrue(e.getMessage().contains(cause), e.getMessage());
            assertTrue(e.getMessage().contains("broken.jar (failed: "), e.getMessage());
        }
    }

    private void broken(TestJar jar) {
        jar.build(plugins.resolve("broken.jar"));
    }

    @Test
    void notAZip() throws IOException {
        Files.writeString(plugins.resolve("broken.jar"), "not a zip");
        assertProblem("is not a jar, or damaged: zip END header not found");
    }

    @Test
    void emptyFile() throws IOException {
        Files.createFile(plugins.resolve("broken.jar"));
        assertProblem("is not a jar, or damaged: zip file is empty");
    }

    @Test
    void withoutParts() {
        broken(new TestJar().source("com.broken.Nothing", "public class Nothing {}"));
        assertProblem("has no parts: it lists none in META-INF/services/dev.gradus.api.activation.Activation"
                + " and the like, and none in a module-info");
    }

    @Test
    void listedUnderAKindThatDoesNotExist() {
        broken(new TestJar()
                .source("com.broken.Part", Zoo.activation("Part", "part"))
                .entry("META-INF/services/dev.gradus.api.Activation", "com.broken.Part"));
        assertProblems(List.of(
                "broken.jar: META-INF/services/dev.gradus.api.Activation is of no kind of part;"
                        + " did you mean 'META-INF/services/dev.gradus.api.activation.Activation'?",
                "broken.jar: has no parts: it lists none in META-INF/services/dev.gradus.api.activation.Activation"
                        + " and the like, and none in a module-info"));
    }

    @Test
    void classMissing() {
        broken(new TestJar().lists(Activation.class, "com.broken.Missing"));
        assertProblem("com.broken.Missing: is listed as an activation but is not in the jar");
    }

    @Test
    void builtForANewerJava() {
        broken(Zoo.good("com.broken.Newer", "newer").classVersion(144));
        int here = Runtime.version().feature();
        assertProblem("com.broken.Newer: is built for Java 100, but this is Java " + here
                + "; run a newer Java, or build it with --release " + here);
    }

    @Test
    void classFileDamaged() throws IOException {
        broken(new TestJar()
                .lists(Activation.class, "com.broken.Damaged")
                .entry("com/broken/Damaged.class", "this is no class file"));
        assertProblem("com.broken.Damaged: its class file is damaged:"
                + " Incompatible magic value 1952999795 in class file com/broken/Damaged");
    }

    @Test
    void classUnderAnotherName() throws IOException {
        Path jar =
                Zoo.good("com.broken.Real", "real").build(plugins.resolve("sub").resolve("real.jar"));
        byte[] classFile;
        try (JarFile file = new JarFile(jar.toFile())) {
            classFile =
                    file.getInputStream(file.getEntry("com/broken/Real.class")).readAllBytes();
        }
        broken(new TestJar().lists(Activation.class, "com.broken.Other").entry("com/broken/Other.class", classFile));
        assertProblem(
                "com.broken.Other: its class file is damaged:" + " com/broken/Other (wrong name: com/broken/Real)");
    }

    @Test
    void notASubtype() {
        broken(TestJar.of("com.broken.Thing", "public class Thing {}"));
        assertProblem("com.broken.Thing: is not an activation:"
                + " it does not implement dev.gradus.api.activation.Activation");
    }

    @Test
    void constructorThrows() {
        broken(TestJar.of("com.broken.Thrower", """
                public class Thrower implements FormulaActivation {
                    public Thrower() { throw new IllegalStateException("no licence"); }
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Thrower: its constructor threw IllegalStateException: no licence");
    }

    @Test
    void constructorNeverEnds() {
        broken(TestJar.of("com.broken.Endless", """
                public class Endless implements FormulaActivation {
                    private final Endless next = new Endless();
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Endless: its constructor threw StackOverflowError");
    }

    @Test
    void staticInitialiserThrows() {
        broken(TestJar.of("com.broken.Static", """
                public class Static implements FormulaActivation {
                    static final int TABLE = Integer.parseInt("table");
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Static: its static initialiser threw"
                + " NumberFormatException: For input string: \"table\"");
    }

    @Test
    void withoutPublicConstructor() {
        broken(TestJar.of("com.broken.Hidden", """
                public class Hidden implements FormulaActivation {
                    Hidden() {}
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Hidden: has no public constructor without arguments");
    }

    @Test
    void recordWithoutDefaults() {
        broken(TestJar.of("com.broken.NoDefaults", """
                public record NoDefaults(double slope) implements FormulaActivation {
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.NoDefaults: has no public constructor without arguments");
    }

    @Test
    void notPublic() {
        broken(TestJar.of("com.broken.Private", """
                class Private implements FormulaActivation {
                    public Private() {}
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Private: is not public, or its constructor without arguments is not");
    }

    @Test
    void abstractClass() {
        broken(TestJar.of("com.broken.Abstract", "public abstract class Abstract implements FormulaActivation {}"));
        assertProblem("com.broken.Abstract: is abstract");
    }

    @Test
    void dependencyMissing() {
        broken(TestJar.of("com.broken.Needy", """
                public class Needy implements FormulaActivation {
                    private final Object table = new com.lib.Table();
                    public Expr apply(Expr x) { return x; }
                }
                """).sourceLeftOut("com.lib.Table", "public class Table {}"));
        assertProblem("com.broken.Needy: needs the class com.lib.Table, which is not in the jar;"
                + " pack what it depends on into it");
    }

    @Test
    void superclassMissing() {
        broken(TestJar.of("com.broken.Heir", """
                public class Heir extends com.lib.Base implements FormulaActivation {
                    public Expr apply(Expr x) { return x; }
                }
                """).sourceLeftOut("com.lib.Base", "public class Base {}"));
        assertProblem("com.broken.Heir: needs the class com.lib.Base, which is not in the jar;"
                + " pack what it depends on into it");
    }

    @Test
    void classOfTheEngineUsed() {
        broken(TestJar.of("com.broken.Nosy", """
                public class Nosy implements FormulaActivation {
                    private final Object engine = new dev.gradus.core.Nosed();
                    public Expr apply(Expr x) { return x; }
                }
                """).sourceLeftOut("dev.gradus.core.Nosed", "public class Nosed {}"));
        assertProblem("com.broken.Nosy: needs the class dev.gradus.core.Nosed,"
                + " but plugins see only the JDK and dev.gradus.api");
    }

    @Test
    void classOfAnotherApiVersion() {
        broken(TestJar.of("com.broken.Fancy", """
                public class Fancy implements FormulaActivation, dev.gradus.api.activation.Fancier {
                    public Expr apply(Expr x) { return x; }
                }
                """)
                .sourceLeftOut("dev.gradus.api.activation.Fancier", "public interface Fancier {}"));
        assertProblem("com.broken.Fancy: is built against another version of gradus-api"
                + " (there is no class dev.gradus.api.activation.Fancier)");
    }

    @Test
    void methodOfAnotherApiVersion() {
        broken(TestJar.of("com.broken.Lisht", """
                public class Lisht implements FormulaActivation {
                    public Expr apply(Expr x) { return Formulas.lisht(x); }
                }
                """).sourceLeftOut("dev.gradus.api.formula.Formulas", """
                        public class Formulas { public static Expr lisht(Expr x) { return x; } }
                        """));
        assertProblem("com.broken.Lisht: is built against another version of gradus-api"
                + " ('dev.gradus.api.formula.Expr"
                + " dev.gradus.api.formula.Formulas.lisht(dev.gradus.api.formula.Expr)')");
    }

    @Test
    void methodOfTheApiMissing() {
        broken(TestJar.of("com.broken.Old", """
                public class Old implements FormulaActivation { }
                """)
                .sourceLeftOut("dev.gradus.api.activation.FormulaActivation", """
                        public non-sealed interface FormulaActivation extends Activation { }
                        """)
                .sourceLeftOut("dev.gradus.api.activation.Activation", """
                        public sealed interface Activation extends Component permits FormulaActivation { }
                        """));
        assertEquals(1, Zoo.registry(plugins).problems().size());
        String problem = Zoo.problems(Zoo.registry(plugins), plugins).get(0);
        assertTrue(
                problem.startsWith("broken.jar: com.broken.Old: is built against another version of gradus-api ("),
                problem);
    }

    @Test
    void formulaThrows() {
        broken(TestJar.of("com.broken.Wrong", """
                public class Wrong implements FormulaActivation {
                    public Expr apply(Expr x) { throw new UnsupportedOperationException("not yet"); }
                }
                """));
        assertProblem("com.broken.Wrong: threw UnsupportedOperationException: not yet");
    }

    @Test
    void nameNotAllowed() {
        broken(Zoo.good("com.broken.Named", "Acme Swish"));
        assertProblem("com.broken.Named: the name 'Acme Swish' is not allowed;"
                + " take lower-case letters, digits and _, such as 'swish' or 'acme:swish'");
    }

    @Test
    void nameReserved() {
        broken(Zoo.good("com.broken.Named", "none"));
        assertProblem("com.broken.Named: the name 'none' is reserved; choose another");
    }

    @Test
    void nameNull() {
        broken(TestJar.of("com.broken.Nameless", """
                public class Nameless implements FormulaActivation {
                    public String name() { return null; }
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Nameless: the name 'null' is not allowed;"
                + " take lower-case letters, digits and _, such as 'swish' or 'acme:swish'");
    }

    @Test
    void settingOfATypeThatNoFileHas() {
        broken(TestJar.of("com.broken.Typed", """
                public record Typed(double[] knots) implements FormulaActivation {
                    public Typed() { this(new double[0]); }
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Typed: the setting 'knots' is of type double[];"
                + " a setting is double, int, long, boolean, String, an enum, a part, or a List of those");
    }

    @Test
    void settingCalledType() {
        broken(TestJar.of("com.broken.Typed", """
                public record Typed(int type) implements FormulaActivation {
                    public Typed() { this(1); }
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem(
                "com.broken.Typed: the setting 'type' needs another name:" + " in files, 'type' says which part it is");
    }

    @Test
    void defaultThatNoFileCanHold() {
        broken(TestJar.of("com.broken.Unlimited", """
                public record Unlimited(double limit) implements FormulaActivation {
                    public Unlimited() { this(Double.POSITIVE_INFINITY); }
                    public Expr apply(Expr x) { return x; }
                }
                """));
        assertProblem("com.broken.Unlimited: the default of 'limit' is Infinity, which no file can hold");
    }

    @Test
    void oneBrokenPartLeavesTheOthersOfItsJar() {
        broken(Zoo.good("com.broken.Fine", "fine")
                .source("com.broken.Bad", "public class Bad {}")
                .lists(
                        Activation.class,
                        "com.broken.Bad",
                        "com.broken.Fine # comment",
                        "# com.broken.None",
                        "",
                        "com.broken.Fine"));
        assertProblem("com.broken.Bad: is not an activation:"
                + " it does not implement dev.gradus.api.activation.Activation");
        assertEquals(
                List.of("fine", "good:first", "good:last"),
                Zoo.registry(plugins).parts().stream().map(PartInfo::name).toList());
    }

    @Test
    void missingDirectory() {
        Path missing = plugins.resolve("missing");
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> Zoo.registry(missing));
        assertEquals(
                "plugin directory " + missing + " does not exist;"
                        + " give the directory that holds the plugins' jars, or a jar",
                e.getMessage());
    }

    @Test
    void fileInsteadOfDirectory() throws IOException {
        Path file = Files.createFile(plugins.resolve("plugins.txt"));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> Zoo.registry(file));
        assertEquals(
                "plugin directory " + file + " is not a directory;"
                        + " give the directory that holds the plugins' jars, or a jar",
                e.getMessage());
    }

    @Test
    void constructorOfAPartFailsWithGivenSettings() {
        broken(TestJar.of("com.broken.Picky", """
                public record Picky(int size) implements FormulaActivation {
                    public Picky() { this(1); }
                    public Picky { if (size > 1) throw new ArithmeticException("too big"); }
                    public Expr apply(Expr x) { return x; }
                }
                """));
        Registry registry = Zoo.registry(plugins);
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> registry.create(Activation.class, "picky", Map.of("size", 2), "network[0].activation"));
        assertEquals(
                "network[0].activation: picky of " + plugins.resolve("broken.jar")
                        + " (com.broken.Picky) does not take these settings: ArithmeticException: too big",
                e.getMessage());
        assertEquals(ArithmeticException.class, e.getCause().getClass());
    }
}
