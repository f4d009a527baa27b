package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;
import dev.gradus.core.text.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of settings as text, for people. */
final class Values {

    private Values() {}

    /** Returns what a value is, for "expected …, got …". */
    static String described(Object value) {
        if (value instanceof String text) {
            return "the text \"" + text + "\"";
        }
        if (value instanceof Map) {
            return "an object {…}";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof Component part) {
            Kind kind = Kind.of(part.getClass());
            return kind == null ? "a " + part.getClass().getName() : "the " + kind.word() + " '" + part.name() + "'";
        }
        if (value instanceof PartSpec spec) {
            return spec.part() != null ? described(spec.part()) : "the part '" + spec.name() + "'";
        }
        return String.valueOf(value);
    }

    /** Returns {@code ; did you mean 'units'?}, or nothing if no known name is near. */
    static String question(String name, Collection<String> known) {
        return Suggestions.nearest(name, known)
                .map(found -> "; did you mean '" + found + "'?")
                .orElse("");
    }

    /** Returns a neutral value as it would stand in a file. */
    static String written(Object value) {
        if (value instanceof String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> written(entry.getKey()) + ": " + written(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Values::written).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return number.toString().replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
        }
        return String.valueOf(value);
    }
}
