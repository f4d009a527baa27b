package dev.gradus.core.plugin;

import dev.gradus.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Settings that are lists.
 *
 * @param element the type of every element
 */
record ListType(SettingType element) implements SettingType {

    @Override
    public String label() {
        return "list of: " + element.label();
    }

    @Override
    public Object read(Object value, String path, Forms forms) {
        if (!(value instanceof List<?> given)) {
            throw new InvalidInputException(path + ": expected a list, got " + Values.described(value));
        }
        List<Object> read = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            read.add(element.read(given.get(i), path + "[" + i + "]", forms));
        }
        return Collections.unmodifiableList(read);
    }

    @Override
    public Object write(Object value, boolean complete, Forms forms) {
        if (value == null) {
            return null;
        }
        List<Object> written = new ArrayList<>();
        for (Object part : (List<?>) value) {
            written.add(element.write(part, complete, forms));
        }
        return Collections.unmodifiableList(written);
    }

    @Override
    public Map<String, Object> schema() {
        return PartSchemas.ordered("type", "array", "items", element.schema());
    }
}
