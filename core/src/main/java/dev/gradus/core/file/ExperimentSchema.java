package dev.gradus.core.file;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the JSON Schema of experiment files. */
public final class ExperimentSchema {

    private static final String SECTIONS = "experiment-sections.json";
    private static final String DEFINITIONS = "$defs";

    private ExperimentSchema() {}

    /**
     * Returns the schema as JSON.
     *
     * @param parts the schemas of the parts of each kind, by the names under which the sections refer to them
     */
    public static String of(Map<String, Object> parts) {
        Map<String, Object> schema = new LinkedHashMap<>(JsonFile.resource(ExperimentSchema.class, SECTIONS));
        Map<String, Object> definitions = new LinkedHashMap<>(
                Section.of(schema.get(DEFINITIONS), SECTIONS, DEFINITIONS).values());
        definitions.putAll(parts);
        schema.put(DEFINITIONS, definitions);
        return JsonFile.text(schema);
    }
}
