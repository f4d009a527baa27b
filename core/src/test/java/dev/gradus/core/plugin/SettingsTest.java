package dev.gradus.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.Component;
import dev.gradus.api.PartInfo;
import dev.gradus.api.PartSpec;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.Loss;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Settings become parts and parts become settings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTest {

    private Registry registry;
    private Path jar;

    @BeforeAll
    void buildPlugin(@TempDir Path directory) {
        jar = new TestJar()
                .source(
                        "com.acme.Plain",
                        "public record Plain() implements FormulaActivation"
                                + " { public Expr apply(Expr x) { return x; } }")
                .source("com.acme.Bent", """
                        public record Bent(@Description("how much") double slope) implements FormulaActivation {
                            public Bent() { this(0.5); }
                            public Bent { Check.require(slope > 0, "slope must be > 0, got %s", slope); }
                            public Expr apply(Expr x) { return x.times(slope); }
                        }
                        """)
                .source("com.acme.Table", """
                        public class Table implements ScalarActivation {
                            public double apply(double x) { return x; }
                            public double derivative(double x, double y) { return 1; }
                        }
                        """)
                .source("com.acme.Mode", "public enum Mode { PLAIN, VERY_FANCY }")
                .source("com.acme.All", """
                        public record All(
                                @Required @Description("how many") int unitCount,
                                long seed,
                                double rate,
                                boolean on,
                                String label,
                                Mode mode,
                                Activation inner,
                                FormulaActivation formula,
                                List<Double> rates,
                                List<Integer> sizes,
                                List<Activation> stack)
                                implements FormulaActivation {
                            public All() {
                                this(1, 2, 0.1, true, "label", Mode.PLAIN, null, new Bent(), List.of(1.0, 2.0),
                                        List.of(), List.of(new Plain()));
                            }
                            public Expr apply(Expr x) { return x; }
                        }
                        """)
                .lists(Activation.class, "com.acme.Plain", "com.acme.Bent", "com.acme.Table", "com.acme.All")
                .build(directory.resolve("acme.jar"));
        registry = Zoo.registry(jar);
        assertEquals(List.of(), registry.problems());
    }

    private Component all(Map<String, ?> settings) {
        Map<String, Object> withRequired = new HashMap<>(settings);
        withRequired.putIfAbsent("unit_count", 7);
        return registry.create(Activation.class, "all", withRequired, "here");
    }

    private Object written(String setting, Object value) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(setting, value);
        Component part = all(settings);
        Map<String, Object> form = registry.settings(part);
        assertEquals(part, registry.create(Activation.class, form, "here"));
        assertEquals(part, registry.create(Activation.class, registry.changedSettings(part), "here"));
        return form.get(setting);
    }

    private void assertRefused(String setting, Object value, String expected) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(setting, value);
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> all(settings));
        assertEquals(expected, e.getMessage());
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        Map<String, Object> expected = new HashMap<>();
        expected.put("type", "all");
        expected.put("unit_count", 7);
        expected.put("seed", 2L);
        expected.put("rate", 0.1);
        expected.put("on", true);
        expected.put("label", "label");
        expected.put("mode", "plain");
        expected.put("inner", null);
        expected.put("formula", Map.of("type", "bent", "slope", 0.5));
        expected.put("rates", List.of(1.0, 2.0));
        expected.put("sizes", List.of());
        expected.put("stack", List.of(Map.of("type", "plain")));
        Map<String, Object> form = registry.settings(all(Map.of()));
        assertEquals(expected, form);
        assertEquals(
                List.of(
                        "type",
                        "unit_count",
                        "seed",
                        "rate",
                        "on",
                        "label",
                        "mode",
                        "inner",
                        "formula",
                        "rates",
                        "sizes",
                        "stack"),
                new ArrayList<>(form.keySet()));
    }

    @Test
    void changedSettingsAreThoseRequiredAndThoseThatDiffer() {
        assertEquals(Map.of("type", "all", "unit_count", 7), registry.changedSettings(all(Map.of())));
        Component other = all(Map.of("on", false, "formula", Map.of("type", "bent", "slope", 2)));
        assertEquals(
                Map.of("type", "all", "unit_count", 7, "on", false, "formula", Map.of("type", "bent", "slope", 2.0)),
                registry.changedSettings(other));
    }

    @Test
    void numbersAreConvertedWhereNothingIsLost() {
        assertEquals(3.0, written("rate", 3));
        assertEquals(3.5, written("rate", 3.5f));
        assertEquals(3, written("unit_count", 3L));
        assertEquals(3, written("unit_count", 3.0));
        assertEquals(300, written("unit_count", 3e2));
        assertEquals(Long.MAX_VALUE, written("seed", Long.MAX_VALUE));
        assertEquals(-5L, written("seed", BigInteger.valueOf(-5)));
        assertEquals(List.of(3.0, 0.5), written("rates", List.of(3, 0.5)));
        assertEquals(List.of(1, 2), written("sizes", List.of(1L, 2.0)));
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertRefused("rate", "fast", "here.rate: expected a number, got the text \"fast\"");
        assertRefused("rate", true, "here.rate: expected a number, got true");
        assertRefused("rate", null, "here.rate: expected a number, got null");
        assertRefused("rate", Double.NaN, "here.rate: expected a finite number, got NaN");
        assertRefused(
                "rate", new BigInteger("9".repeat(400)), "here.rate: expected a finite number, got " + "9".repeat(400));
        assertRefused("unit_count", 2.5, "here.unit_count: expected a whole number, got 2.5");
        assertRefused("unit_count", Double.NaN, "here.unit_count: expected a whole number, got NaN");
        assertRefused(
                "unit_count",
                3_000_000_000L,
                "here.unit_count: expected a whole number from -2147483648 to 2147483647, got 3000000000");
        assertRefused(
                "seed",
                1e19,
                "here.seed: expected a whole number from -9223372036854775808 to 9223372036854775807, got 1.0E19");
        assertRefused("rates", 1.0, "here.rates: expected a list, got 1.0");
        assertRefused("rates", List.of(1, "x"), "here.rates[1]: expected a number, got the text \"x\"");
    }

    @Test
    void switchesAndTexts() {
        assertEquals(false, written("on", false));
        assertEquals("x", written("label", "x"));
        assertRefused("on", "true", "here.on: expected true or false, got the text \"true\"");
        assertRefused("on", Map.of(), "here.on: expected true or false, got an object {…}");
        assertRefused("label", 5, "here.label: expected a text, got 5");
        assertRefused("label", List.of(), "here.label: expected a text, got a list");
    }

    @Test
    void choicesAreWrittenInLowerCase() {
        assertEquals("very_fancy", written("mode", "very_fancy"));
        assertRefused(
                "mode",
                "veryfancy",
                "here.mode: expected one of plain, very_fancy, got the text \"veryfancy\"; did you mean 'very_fancy'?");
        assertRefused(
                "mode",
                "PLAIN",
                "here.mode: expected one of plain, very_fancy, got the text \"PLAIN\"; did you mean 'plain'?");
        assertRefused("mode", 1, "here.mode: expected one of plain, very_fancy, got 1");
    }

    @Test
    void partsAreGivenInFourWays() {
        Map<String, Object> bent = Map.of("type", "bent", "slope", 3.0);
        Component instance = registry.create(Activation.class, "bent", Map.of("slope", 3), "");
        assertEquals(Map.of("type", "bent", "slope", 0.5), written("inner", "bent"));
        assertEquals(bent, written("inner", bent));
        assertEquals(bent, written("inner", PartSpec.named("bent", set -> set.put("slope", 3))));
        assertEquals(bent, written("inner", PartSpec.of(instance)));
        assertEquals(bent, written("inner", instance));
        assertNull(written("inner", null));
        assertEquals(List.of(bent, Map.of("type", "table")), written("stack", List.of(bent, "table")));
    }

    @Test
    void partsThatAreNoneAreRefused() {
        assertRefused("inner", 5, "here.inner: expected an activation, by name or as an object with \"type\", got 5");
        assertRefused("inner", Map.of("slope", 1), "here.inner.type: missing; it is the name of an activation");
        assertRefused("inner", Map.of("type", 1), "here.inner.type: expected the name of an activation, got 1");
        assertRefused(
                "inner",
                "bend",
                "here.inner: no activation named 'bend'. Did you mean 'bent'? Known: all, bent, plain, table."
                        + " Searched: class path, " + jar + ".");
        assertRefused("formula", "table", "here.formula: expected a FormulaActivation, got the activation 'table'");
        assertRefused("inner", Map.of("type", "bent", "slope", -1), "here.inner: slope must be > 0, got -1.0");
        assertRefused(
                "stack",
                List.of("plain", Map.of("type", "bent", "slop", 1)),
                "here.stack[1].slop: unknown setting of bent; did you mean 'slope'? Settings: slope");
    }

    @Test
    void aPartOfAnotherKindIsRefused() {
        InvalidInputException e = assertThrows(
                InvalidInputException.class,
                () -> registry.create(Loss.class, registry.create(Activation.class, "plain", ""), "loss"));
        assertEquals("loss: expected a loss, got the activation 'plain'", e.getMessage());
    }

    @Test
    void unknownSettingsAreRefused() {
        assertRefused(
                "unitcount",
                1,
                "here.unitcount: unknown setting of all; did you mean 'unit_count'? Settings: unit_count, seed, rate,"
                        + " on, label, mode, inner, formula, rates, sizes, stack");
        assertRefused(
                "xyz",
                1,
                "here.xyz: unknown setting of all. Settings: unit_count, seed, rate,"
                        + " on, label, mode, inner, formula, rates, sizes, stack");
        InvalidInputException e = assertThrows(
                InvalidInputException.class, () -> registry.create(Activation.class, "plain", Map.of("slope", 1), ""));
        assertEquals("slope: unknown setting of plain. It has none.", e.getMessage());
    }

    @Test
    void requiredSettingsMustBeGiven() {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> registry.create(Activation.class, "all", "layer"));
        assertEquals("layer.unit_count: missing; all needs it (how many)", e.getMessage());
    }

    @Test
    void withoutAPathThePartIsNamed() {
        InvalidInputException e = assertThrows(
                InvalidInputException.class, () -> registry.create(Activation.class, "bent", Map.of("slope", -1), ""));
        assertEquals("bent: slope must be > 0, got -1.0", e.getMessage());
    }

    @Test
    void aPartWithoutChangesIsTheRegisteredOne() {
        assertSame(registry.create(Activation.class, "bent", ""), registry.create(Activation.class, "bent", ""));
    }

    /** A part of an application that is not registered. */
    record Own(double slope) implements FormulaActivation {
        @Override
        public Expr apply(Expr x) {
            return x.times(slope);
        }
    }

    @Test
    void unregisteredPartsRunButCannotBeSaved() {
        Own own = new Own(2);
        assertSame(own, registry.create(Activation.class, own, "here"));
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> registry.settings(own));
        assertEquals(
                "the activation " + Own.class.getName() + " is not registered, so nothing that uses it can be saved:"
                        + " list it in META-INF/services/dev.gradus.api.activation.Activation of its jar"
                        + " (or 'provides' in its module-info)",
                e.getMessage());
        Component holder = all(Map.of("inner", own));
        assertEquals(
                e.getMessage(),
                assertThrows(InvalidInputException.class, () -> registry.settings(holder))
                        .getMessage());
    }

    @Test
    void aLambdaIsToldToBecomeAClass() {
        FormulaActivation lambda = x -> x.times(2);
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> registry.settings(lambda));
        assertEquals(
                "the activation " + lambda.getClass().getName()
                        + " is not registered, so nothing that uses it can be saved: make it a public class with a"
                        + " public constructor without arguments, and list that in"
                        + " META-INF/services/dev.gradus.api.activation.Activation of its jar"
                        + " (or 'provides' in its module-info)",
                e.getMessage());
    }

    @Test
    void formsCannotBeChanged() {
        Map<String, Object> form = registry.settings(all(Map.of()));
        assertThrows(UnsupportedOperationException.class, () -> form.put("seed", 1));
        assertThrows(
                UnsupportedOperationException.class,
                () -> assertInstanceOf(List.class, form.get("rates")).clear());
    }

    @Test
    void settingsAreDescribed() {
        PartInfo info = registry.parts().stream()
                .filter(part -> part.name().equals("all"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Arrays.asList(
                        "unit_count|whole number||true|how many",
                        "seed|whole number|2|false|",
                        "rate|number|0.1|false|",
                        "on|true or false|true|false|",
                        "label|text|\"label\"|false|",
                        "mode|one of plain, very_fancy|\"plain\"|false|",
                        "inner|activation|null|false|",
                        "formula|activation|\"bent\"|false|",
                        "rates|list of: number|[1, 2]|false|",
                        "sizes|list of: whole number|[]|false|",
                        "stack|list of: activation|[{\"type\": \"plain\"}]|false|"),
                info.settings().stream()
                        .map(s -> String.join(
                                "|",
                                s.name(),
                                s.type(),
                                s.defaultValue(),
                                String.valueOf(s.required()),
                                s.description()))
                        .toList());
    }
}
