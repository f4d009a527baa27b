package dev.gradus.core.file;

import java.util.List;
import java.util.Map;

/** Neutral values in words, for "expected …, got …". */
final class JsonValue {

    private JsonValue() {}

    static String described(Object value) {
        if (value instanceof String text) {
            return "the text \"" + text + "\"";
        }
        if (value instanceof Map) {
            return "an object {…}";
        }
        if (value instanceof List) {
            return "a list […]";
        }
        return String.valueOf(value);
    }
}
