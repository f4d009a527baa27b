package dev.gradus.core.file;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;
import dev.gradus.api.Settings;
import dev.gradus.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part as it stands in a file: {@code "name"} or {@code {"type": "name", …settings}}. */
public final class PartForm {

    private static final String TYPE = "type";

    private PartForm() {}

    /**
     * Returns the part that a text specifies: its name, or an object in JSON.
     *
     * @param where what to call the text in messages
     * @throws InvalidInputException if it is neither
     */
    public static PartSpec parse(String text, String where) {
        return text.stripLeading().startsWith("{") ? read(JsonText.read(text, where), where) : PartSpec.named(text);
    }

    /**
     * Returns the part that a value specifies.
     *
     * @param where file and path of the value, for messages
     */
    static PartSpec read(Object value, String where) {
        if (value instanceof String name) {
            return PartSpec.named(name);
        }
        Map<String, Object> settings = object(value, where);
        String type = takeType(settings, where);
        return PartSpec.named(type, target -> fill(target, settings, where));
    }

    private static Map<String, Object> object(Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((key, element) -> object.put((String) key, element));
            return object;
        }
        throw new InvalidInputException(
                where + ": expected a part, \"name\" or {\"type\": \"name\", …}, got " + JsonValue.described(value));
    }

    private static String takeType(Map<String, Object> settings, String where) {
        boolean missing = !settings.containsKey(TYPE);
        Object type = settings.remove(TYPE);
        if (type instanceof String name) {
            return name;
        }
        throw new InvalidInputException(where + "." + TYPE + ": "
                + (missing
                        ? "missing; it is the name of the part"
                        : "expected the name of a part, got " + JsonValue.described(type)));
    }

    private static void fill(Settings target, Map<String, Object> settings, String where) {
        settings.forEach((key, value) -> put(target, key, value, where + "." + key));
    }

    private static void put(Settings target, String key, Object value, String where) {
        if (value == null) {
            target.put(key, (Component) null);
        } else if (value instanceof String text) {
            target.put(key, text);
        } else if (value instanceof Boolean flag) {
            target.put(key, flag);
        } else if (value instanceof Long whole) {
            target.put(key, whole);
        } else if (value instanceof Number number) {
            target.put(key, number.doubleValue());
        } else if (value instanceof List<?> list) {
            target.put(key, elements(list, where));
        } else {
            Map<String, Object> settings = object(value, where);
            target.put(key, takeType(settings, where), nested -> fill(nested, settings, where));
        }
    }

    private static List<Object> elements(List<?> list, String where) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            String place = where + "[" + i + "]";
            if (element == null || element instanceof List) {
                throw new InvalidInputException(
                        place + ": expected a number, a text or a part, got " + JsonValue.described(element));
            }
            elements.add(element instanceof Map ? read(element, place) : element);
        }
        return elements;
    }
}
