package dev.gradus.cli.command;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.api.PartSpec;
import dev.gradus.api.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model file says about its network, beside the numbers.
 *
 * <p>Read once more from the file, which the engine has checked by then: a network knows how to predict, the file also
 * knows where it came from.
 */
final class ModelDocument {

    private static final String PARAMETERS = "parameters";

    private final Map<String, Object> values;

    private ModelDocument(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads the file, skipping the values of the parameters. */
    static ModelDocument read(Path model) {
        Map<String, Object> values = new LinkedHashMap<>();
        try (JsonParser parser = new ObjectMapper().createParser(model.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (key.equals(PARAMETERS)) {
                    parser.skipChildren();
                } else {
                    values.put(key, parser.readValueAs(Object.class));
                }
            }
        } catch (IOException e) {
            throw new InvalidInputException(model + ": could not be read: " + e.getMessage(), e);
        }
        return new ModelDocument(values);
    }

    /** Returns a part that the model was trained with, {@code loss} or {@code optimizer}; null if it never was. */
    PartSpec part(String key) {
        Object form = values.get(key);
        return form == null ? null : Forms.spec(form);
    }

    /** Returns the whole document but for the values of the parameters. */
    Map<String, Object> json() {
        return new LinkedHashMap<>(values);
    }

    /** Returns the settings of a layer in words. */
    String layer(int index) {
        List<?> layers = (List<?>) values.get("network");
        PartSpec spec = Forms.spec(layers.get(index));
        return Words.part(spec.name(), spec.settings().values());
    }

    /** Returns names and values of what there is to know, in the order of the file. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        return facts;
    }
}
