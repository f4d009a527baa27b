package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.Description;
import dev.gradus.api.layer.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas of the parts of each kind: a part's name, or an object with its name as {@code type} and its
 * settings.
 */
final class PartSchemas {

    private static final String NAME = "name";
    private static final String PREFIXED = "^[a-z][a-z0-9_]*:";

    private final Forms forms;

    PartSchemas(Forms forms) {
        this.forms = forms;
    }

    /** Returns a schema for each kind by its word, and {@code named_layer} for the layers of a network. */
    Map<String, Object> of(List<Part> parts) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        for (Kind kind : Kind.ALL) {
            List<Part> ofKind =
                    parts.stream().filter(part -> part.kind().equals(kind)).toList();
            schemas.put(kind.word(), alternatives(ofKind, false));
            if (kind.type() == Layer.class) {
                schemas.put("named_" + kind.word(), alternatives(ofKind, true));
            }
        }
        return schemas;
    }

    private Map<String, Object> alternatives(List<Part> parts, boolean named) {
        List<Object> names = new ArrayList<>();
        List<Object> alternatives = new ArrayList<>();
        for (Part part : parts) {
            if (part.settings().list().stream().noneMatch(Setting::required)) {
                names.add(part.name());
            }
            alternatives.add(object(part, named));
        }
        alternatives.add(0, Map.of("enum", names));
        // Parts of plugins that are not there when the schema is made.
        Map<String, Object> prefixed = ordered("type", "string", "pattern", PREFIXED);
        alternatives.add(prefixed);
        alternatives.add(ordered(
                "type", "object",
                "required", List.of(Forms.TYPE),
                "properties", Map.of(Forms.TYPE, prefixed)));
        return Map.of("anyOf", alternatives);
    }

    private Map<String, Object> object(Part part, boolean named) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>(List.of(Forms.TYPE));
        properties.put(Forms.TYPE, Map.of("const", part.name()));
        if (named) {
            properties.put(NAME, Map.of("type", "string"));
        }
        for (Setting setting : part.settings().list()) {
            properties.put(setting.name(), schema(setting, part.defaults()));
            if (setting.required()) {
                required.add(setting.name());
            }
        }
        Description description = part.type().getAnnotation(Description.class);
        Map<String, Object> object = new LinkedHashMap<>();
        if (description != null) {
            object.put("description", description.value());
        }
        object.putAll(ordered(
                "type", "object", "required", required, "additionalProperties", false, "properties", properties));
        return object;
    }

    private Map<String, Object> schema(Setting setting, Component defaults) {
        Object value = setting.of(defaults);
        Map<String, Object> type = setting.type().schema();
        // A part that may be left out by default may be left out in so many words, too.
        boolean nullable = value == null && !setting.required();
        Map<String, Object> schema =
                new LinkedHashMap<>(nullable ? Map.of("anyOf", List.of(type, Map.of("type", "null"))) : type);
        if (!setting.required()) {
            schema.put("default", setting.type().write(value, false, forms));
        }
        if (!setting.description().isEmpty()) {
            schema.put("description", setting.description());
        }
        return schema;
    }

    /** Returns a map in this order, since the same schema must be the same text. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
