package dev.gradus.integration.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Component;
import dev.gradus.api.PartInfo;
import dev.gradus.api.PartInfo.SettingInfo;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.schedule.Schedule;
import dev.gradus.core.plugin.PartOrigin;
import dev.gradus.core.plugin.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled part can be written to a file and read back, with its defaults and with other settings. */
class BundledPartsTest {

    private static final Registry REGISTRY = Registry.load(List.of());

    private static final Map<String, Class<? extends Component>> KINDS = Map.of(
            "activation", Activation.class,
            "loss", Loss.class,
            "optimizer", Optimizer.class,
            "layer", Layer.class,
            "initializer", Initializer.class,
            "metric", Metric.class,
            "schedule", Schedule.class);

    /** Values to try for a setting, by its type; every setting must take at least one of them. */
    private static final Map<String, List<?>> OTHER_VALUES = Map.of(
            "number", List.of(0.25, 0.75, 1.5, 3.0, -1.0),
            "whole number", List.of(3, 2, 5),
            "true or false", List.of(true, false),
            "activation", List.of("tanh", Map.of("type", "leaky_relu", "slope", 0.3)),
            "list of: layer", List.of(List.of("prelu", Map.of("type", "dropout", "rate", 0.3))),
            "list of: whole number", List.of(List.of(2, 3)),
            "text", List.of("loss"),
            "schedule", List.of("cosine", Map.of("type", "step", "step_size", 3)),
            "initializer", List.of("he_normal", Map.of("type", "constant", "value", 0.5)));

    /** What is given for a setting without a default, by its type; none of the other values. */
    private static final Map<String, ?> REQUIRED_VALUES = Map.of(
            "whole number",
            7,
            "activation",
            "sigmoid",
            "list of: layer",
            List.of("layer_norm"),
            "list of: whole number",
            List.of(7));

    private static final String CHOICE = "one of ";

    static Stream<PartInfo> parts() {
        return REGISTRY.parts().stream();
    }

    @Test
    void everyPartOfTheClassPathIsUsable() {
        assertEquals(List.of(), REGISTRY.problems());
        assertEquals(KINDS.keySet(), parts().map(PartInfo::kind).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void defaultsSurviveTheRoundTrip(PartInfo info) {
        Component part = withDefaults(info);
        Map<String, Object> form = REGISTRY.settings(part);
        assertEquals(info.name(), form.get("type"));
        assertEquals(info.settings().size() + 1, form.size());
        assertEquals(part, REGISTRY.create(KINDS.get(info.kind()), form, ""));
        assertEquals(part, REGISTRY.create(KINDS.get(info.kind()), REGISTRY.changedSettings(part), ""));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyOtherSettingSurvivesTheRoundTrip(PartInfo info) {
        for (SettingInfo setting : info.settings()) {
            List<Component> changed = changed(info, setting);
            assertFalse(changed.isEmpty(), info.name() + "." + setting.name() + " takes no other value");
            for (Component part : changed) {
                assertNotEquals(withDefaults(info), part);
                assertEquals(part, REGISTRY.create(KINDS.get(info.kind()), REGISTRY.settings(part), ""));
                assertEquals(part, REGISTRY.create(KINDS.get(info.kind()), REGISTRY.changedSettings(part), ""));
                assertTrue(REGISTRY.changedSettings(part).containsKey(setting.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyPartAndSettingIsDescribed(PartInfo info) {
        assertFalse(info.description().isBlank(), info.name());
        for (SettingInfo setting : info.settings()) {
            assertFalse(setting.description().isBlank(), info.name() + "." + setting.name());
            assertEquals(setting.required(), setting.defaultValue().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void itsOriginIsOurs(PartInfo info) {
        PartOrigin origin = REGISTRY.originOf(withDefaults(info));
        assertFalse(origin.thirdParty());
        assertTrue(origin.jar().startsWith("gradus-"), origin.jar());
        assertEquals("0.1.0", origin.version());
    }

    private static Component withDefaults(PartInfo info) {
        Map<String, Object> required = new LinkedHashMap<>();
        for (SettingInfo setting : info.settings()) {
            if (setting.required()) {
                required.put(setting.name(), REQUIRED_VALUES.get(setting.type()));
            }
        }
        return REGISTRY.create(KINDS.get(info.kind()), info.name(), required, "");
    }

    /** Returns the parts that differ from the default in one setting, or also in another that it depends on. */
    private static List<Component> changed(PartInfo info, SettingInfo setting) {
        Component defaults = withDefaults(info);
        return otherValues(setting).stream()
                .flatMap(value -> Stream.concat(Stream.of(Map.<String, Object>of()), otherNumbers(info, setting))
                        .flatMap(others -> made(info, defaults, others, setting.name(), value)))
                .filter(part -> !part.equals(defaults))
                .filter(part -> REGISTRY.changedSettings(part).containsKey(setting.name()))
                .toList();
    }

    private static List<?> otherValues(SettingInfo setting) {
        return setting.type().startsWith(CHOICE)
                ? List.of(setting.type().substring(CHOICE.length()).split(", "))
                : OTHER_VALUES.get(setting.type());
    }

    private static Stream<Map<String, Object>> otherNumbers(PartInfo info, SettingInfo setting) {
        return info.settings().stream()
                .filter(other -> other.type().equals("number") && !other.equals(setting))
                .map(other -> Map.of(other.name(), 0.5));
    }

    private static Stream<Component> made(
            PartInfo info, Component defaults, Map<String, Object> others, String name, Object value) {
        Map<String, Object> form = new LinkedHashMap<>(REGISTRY.changedSettings(defaults));
        form.putAll(others);
        form.put(name, value);
        try {
            return Stream.of(REGISTRY.create(KINDS.get(info.kind()), form, ""));
        } catch (InvalidInputException ignored) {
            return Stream.of(); // not allowed together; another value will be
        }
    }
}
