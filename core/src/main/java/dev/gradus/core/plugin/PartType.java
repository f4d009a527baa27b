package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.error.InvalidInputException;
import java.util.Map;

/**
 * Settings that are parts.
 *
 * @param kind the kind of part
 * @param type the type that the part must have: the kind's, or one of its shapes
 */
record PartType(Kind kind, Class<?> type) implements SettingType {

    @Override
    public String label() {
        return kind.word();
    }

    /** Makes the part; null means none, and the owner's constructor decides whether that is allowed. */
    @Override
    public Object read(Object value, String path, Forms forms) {
        return value == null ? null : checked(forms.create(kind, value, path), path);
    }

    /** Returns the part if it is of the type. */
    Component checked(Component part, String path) {
        if (!type.isInstance(part)) {
            throw new InvalidInputException((path.isEmpty() ? "" : path + ": ") + "expected a " + type.getSimpleName()
                    + ", got " + Values.described(part));
        }
        return part;
    }

    @Override
    public Object write(Object value, boolean complete, Forms forms) {
        return value == null ? null : forms.settings((Component) value, complete);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$ref", "#/$defs/" + kind.word());
    }
}
