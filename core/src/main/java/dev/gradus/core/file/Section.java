package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** An object of a JSON file, which knows where it stands. */
final class Section {

    private final String file;
    /** Such as {@code training}; empty for the whole file. */
    private final String path;

    private final Map<String, Object> values;

    private Section(String file, String path, Map<String, Object> values) {
        this.file = file;
        this.path = path;
        this.values = values;
    }

    /** Returns a value as a section. */
    static Section of(Object value, String file, String path) {
        if (!(value instanceof Map<?, ?> map)) {
            String where = path.isEmpty() ? "" : path + ": ";
            throw new InvalidInputException(
                    file + ": " + where + "expected an object {…}, got " + JsonValue.described(value));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, element) -> values.put((String) key, element));
        return new Section(file, path, values);
    }

    /** Refuses every key but these. */
    Section allow(String... allowed) {
        for (String key : values.keySet()) {
            if (!List.of(allowed).contains(key)) {
                Optional<String> meant = Suggestions.nearest(key, List.of(allowed));
                throw error(
                        key,
                        meant.map(name -> "unknown; did you mean '" + name + "'?")
                                .orElse("unknown; allowed: " + String.join(", ", allowed)));
            }
        }
        return this;
    }

    /** Returns the error that a key is not as it should be. */
    InvalidInputException error(String key, String message) {
        return new InvalidInputException(at(key) + ": " + message);
    }

    /** Returns the file and the path of a key, for a message. */
    String at(String key) {
        return file + ": " + pathOf(key);
    }

    /** Returns the error that the section as a whole is not as it should be. */
    InvalidInputException error(String message) {
        return new InvalidInputException(file + ": " + (path.isEmpty() ? "" : path + ": ") + message);
    }

    /** Returns an object; a text is short for one in which it stands under a key of its own. */
    Section sectionOrText(String key, String ownKey) {
        return get(key) instanceof String text ? new Section(file, pathOf(key), Map.of(ownKey, text)) : section(key);
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Map<String, Object> values() {
        return values;
    }

    Object get(String key) {
        return values.get(key);
    }

    /** Returns what must be there. */
    Object require(String key, String whatToWrite) {
        Object value = values.get(key);
        if (value == null) {
            throw error(key, "missing; " + whatToWrite);
        }
        return value;
    }

    /** Returns an object, an empty one if there is none. */
    Section section(String key) {
        return has(key) ? of(get(key), file, pathOf(key)) : new Section(file, pathOf(key), Map.of());
    }

    /** Returns an element of a list as a section. */
    Section element(String key, int index) {
        return of(((List<?>) get(key)).get(index), file, pathOf(key) + "[" + index + "]");
    }

    /** Returns a list of numbers. */
    double[] numbers(String key) {
        if (!(get(key) instanceof List<?> list) || !list.stream().allMatch(Number.class::isInstance)) {
            throw wrongType(key, "a list of numbers");
        }
        return list.stream()
                .mapToDouble(number -> ((Number) number).doubleValue())
                .toArray();
    }

    String text(String key, String otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key) instanceof String text) {
            return text;
        }
        throw wrongType(key, "a text");
    }

    boolean isTrue(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key) instanceof Boolean value) {
            return value;
        }
        throw wrongType(key, "true or false");
    }

    long wholeNumber(String key, long least, long most, long otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key) instanceof Long value && value >= least && value <= most) {
            return value;
        }
        String from = least == Long.MIN_VALUE ? "" : " from " + least;
        throw wrongType(key, "a whole number" + from + (most >= Integer.MAX_VALUE ? "" : " to " + most));
    }

    /**
     * Returns a number.
     *
     * @param allowed which numbers are allowed
     * @param expected the same in words, such as {@code a number from 0}
     */
    double number(String key, double otherwise, DoublePredicate allowed, String expected) {
        if (!has(key)) {
            return otherwise;
        }
        if (get(key) instanceof Number value && allowed.test(value.doubleValue())) {
            return value.doubleValue();
        }
        throw wrongType(key, expected);
    }

    /** Returns a list of texts that are not empty. */
    List<String> texts(String key, List<String> otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!(get(key) instanceof List<?> list)) {
            throw wrongType(key, "a list of texts [\"…\", …]");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String text) || text.isEmpty()) {
                throw error(key + "[" + i + "]", "expected a text, got " + JsonValue.described(list.get(i)));
            }
            texts.add(text);
        }
        return texts;
    }

    InvalidInputException wrongType(String key, String expected) {
        return error(key, "expected " + expected + ", got " + JsonValue.described(get(key)));
    }
}
