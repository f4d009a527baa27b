package dev.gradus.core.file;

import java.util.List;
import java.util.Map;

/** Neutral values in words, for "expected …, got …". */
final class JsonValue {

    /** So that a message about a list of pixels stays readable. */
    private static final int LONGEST_LIST_SHOWN = 40;

    private JsonValue() {}

    static String described(Object value) {
        if (value instanceof String text) {
            return "the text \"" + text + "\"";
        }
        if (value instanceof Map) {
            return "an object {…}";
        }
        if (value instanceof List<?> list) {
            boolean plain = !list.isEmpty() && list.stream().allMatch(e -> e instanceof Number || e instanceof String);
            String whole = plain ? PrettyJson.line(list) : "";
            return plain && whole.length() <= LONGEST_LIST_SHOWN ? "the list " + whole : "a list […]";
        }
        return String.valueOf(value);
    }
}
