package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets values in an experiment by path, such as {@code training.epochs}, {@code network[1].units} or
 * {@code initial.dense_1.bias}.
 *
 * <p>Objects on the way are made if they are missing, and a part that is given by its name alone becomes an object with
 * that type, so that {@code optimizer.learning_rate} can be set where the file says {@code "optimizer": "sgd"}. Whether
 * there is such a path at all is checked with everything else, when the experiment is read.
 */
final class Overrides {

    private static final Pattern KEY = Pattern.compile("([^.\\[\\]]+)((?:\\[\\d+])*)(?:\\.|$)");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /** Whose keys are parameters' names and have dots themselves. */
    private static final String INITIAL = "initial";

    private static final String TYPE = "type";

    private Overrides() {}

    /** Sets a value: what the text says as JSON, or the text itself. */
    @SuppressWarnings("unchecked")
    static void apply(Map<String, Object> experiment, String path, String value) {
        List<Object> keys = parse(path);
        Object container = experiment;
        for (int i = 0; i < keys.size() - 1; i++) {
            Object next = get(container, keys.get(i), path);
            if (next == null) {
                next = new LinkedHashMap<String, Object>();
            } else if (next instanceof String name && keys.get(i + 1) instanceof String) {
                next = new LinkedHashMap<String, Object>(Map.of(TYPE, name));
            }
            set(container, keys.get(i), next);
            container = next;
        }
        Object last = keys.get(keys.size() - 1);
        get(container, last, path);
        set(container, last, JsonText.readIfJson(value).orElse(value.equals("null") ? null : value));
    }

    /** Returns keys, and indexes as numbers. */
    private static List<Object> parse(String path) {
        if (path.startsWith(INITIAL + ".")) {
            return List.of(INITIAL, path.substring(INITIAL.length() + 1));
        }
        List<Object> keys = new ArrayList<>();
        Matcher matcher = KEY.matcher(path);
        int at = 0;
        while (matcher.lookingAt() && at < path.length()) {
            keys.add(matcher.group(1));
            INDEX.matcher(matcher.group(2)).results().forEach(index -> keys.add(Integer.valueOf(index.group(1))));
            at = matcher.end();
            matcher.region(at, path.length());
        }
        if (keys.isEmpty() || at != path.length() || path.endsWith(".")) {
            throw new InvalidInputException(
                    "--set " + path + ": not a path; write such as training.epochs=5 or network[0].units=8");
        }
        return keys;
    }

    private static Object get(Object container, Object key, String path) {
        if (key instanceof Integer index && container instanceof List<?> list) {
            if (index < list.size()) {
                return list.get(index);
            }
            throw new InvalidInputException("--set " + path + ": there is no [" + index + "]; the list has "
                    + list.size() + " elements, counted from 0");
        }
        if (key instanceof String && container instanceof Map<?, ?> map) {
            return map.get(key);
        }
        throw new InvalidInputException("--set " + path + ": no "
                + (key instanceof Integer ? "[" + key + "]" : "'" + key + "'") + " in "
                + JsonValue.described(container));
    }

    @SuppressWarnings("unchecked")
    private static void set(Object container, Object key, Object value) {
        if (key instanceof Integer index) {
            ((List<Object>) container).set(index, value);
        } else {
            ((Map<String, Object>) container).put((String) key, value);
        }
    }
}
