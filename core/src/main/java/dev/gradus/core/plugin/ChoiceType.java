package dev.gradus.core.plugin;

import dev.gradus.api.error.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings that are one of an enum's constants, written in lower case.
 *
 * @param type the enum
 * @param constants its constants by the name that stands in files
 */
record ChoiceType(Class<?> type, Map<String, Object> constants) implements SettingType {

    static ChoiceType of(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(word(constant), constant);
        }
        return new ChoiceType(type, constants);
    }

    @Override
    public String label() {
        return "one of " + String.join(", ", constants.keySet());
    }

    @Override
    public Object read(Object value, String path, Forms forms) {
        if (type.isInstance(value)) {
            return value;
        }
        Object constant = value instanceof String name ? constants.get(name) : null;
        if (constant == null) {
            String hint = value instanceof String name ? Values.question(name, constants.keySet()) : "";
            throw new InvalidInputException(path + ": expected " + label() + ", got " + Values.described(value) + hint);
        }
        return constant;
    }

    @Override
    public Object write(Object value, boolean complete, Forms forms) {
        return value == null ? null : word(value);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", List.copyOf(constants.keySet()));
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
