package dev.gradus.cli.command;

import dev.gradus.api.PartSpec;
import dev.gradus.api.Settings;
import java.util.List;
import java.util.Map;

/** Turns a part as it stands in a file into the specification that the engine makes it from. */
final class Forms {

    private static final String TYPE = "type";

    private Forms() {}

    /** Returns the specification of {@code "name"} or {@code {"type": "name", …}}. */
    static PartSpec spec(Object form) {
        if (form instanceof Map<?, ?> map) {
            return PartSpec.named(
                    (String) map.get(TYPE),
                    settings -> map.forEach((key, value) -> {
                        if (!key.equals(TYPE)) {
                            put(settings, (String) key, value);
                        }
                    }));
        }
        return PartSpec.named((String) form);
    }

    private static void put(Settings settings, String name, Object value) {
        if (value instanceof Map<?, ?>) {
            PartSpec part = spec(value);
            settings.put(name, part.name(), inner -> part.settings().values().forEach((k, v) -> put(inner, k, v)));
        } else if (value instanceof Integer || value instanceof Long) {
            settings.put(name, ((Number) value).longValue());
        } else if (value instanceof Number number) {
            settings.put(name, number.doubleValue());
        } else if (value instanceof Boolean bool) {
            settings.put(name, bool);
        } else if (value instanceof List<?> list) {
            settings.put(name, list);
        } else if (value != null) {
            settings.put(name, (String) value);
        }
    }
}
