package dev.gradus.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        Map<String, Object> schema = new LinkedHashMap<>(
                Section.of(JsonText.read(sections(), SECTIONS), SECTIONS, "").values());
        Map<String, Object> definitions = new LinkedHashMap<>(
                Section.of(schema.get(DEFINITIONS), SECTIONS, DEFINITIONS).values());
        definitions.putAll(parts);
        schema.put(DEFINITIONS, definitions);
        StringBuilder text = new StringBuilder();
        try {
            PrettyJson.write(schema, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String sections() {
        try (InputStream in = ExperimentSchema.class.getResourceAsStream(SECTIONS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
