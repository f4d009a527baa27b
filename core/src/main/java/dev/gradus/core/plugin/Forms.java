package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;
import dev.gradus.api.error.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns what stands in a file or was given in Java into parts, and parts into what stands in a file.
 *
 * <p>A part's form is its name, a map with {@code type} and settings, a {@link PartSpec}, or the part itself.
 */
final class Forms {

    /** The key that holds a part's name. */
    static final String TYPE = "type";

    private final Lookup lookup;

    Forms(Lookup lookup) {
        this.lookup = lookup;
    }

    Component create(Kind kind, Object form, String path) {
        if (form instanceof Component part) {
            return checked(kind, part, path);
        }
        if (form instanceof PartSpec spec) {
            return spec.part() != null
                    ? checked(kind, spec.part(), path)
                    : create(kind, spec.name(), spec.settings().values(), path);
        }
        if (form instanceof String name) {
            return create(kind, name, Map.of(), path);
        }
        if (form instanceof Map<?, ?> map) {
            Map<Object, Object> settings = new LinkedHashMap<>(map);
            Object name = settings.remove(TYPE);
            if (name instanceof String text) {
                return create(kind, text, settings, path);
            }
            throw new InvalidInputException((path.isEmpty() ? TYPE : path + "." + TYPE) + ": "
                    + (name == null ? "missing; it is the name of " : "expected the name of ") + kind.aWord()
                    + (name == null ? "" : ", got " + Values.described(name)));
        }
        throw new InvalidInputException((path.isEmpty() ? "" : path + ": ") + "expected " + kind.aWord()
                + ", by name or as an object with \"type\", got " + Values.described(form));
    }

    Component create(Kind kind, String name, Map<?, ?> settings, String path) {
        Part part = lookup.named(kind, name, path);
        return part.settings().create(part, settings, path, this);
    }

    private static Component checked(Kind kind, Component part, String path) {
        if (!kind.type().isInstance(part)) {
            throw new InvalidInputException((path.isEmpty() ? "" : path + ": ") + "expected " + kind.aWord() + ", got "
                    + Values.described(part));
        }
        return part;
    }

    /** Returns a part as a map of {@code type} and its settings, in the record's order. */
    Map<String, Object> settings(Component part, boolean complete) {
        Part registered = lookup.registered(part);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(TYPE, registered.name());
        form.putAll(registered.settings().write(part, registered.defaults(), complete, this));
        return Collections.unmodifiableMap(form);
    }
}
