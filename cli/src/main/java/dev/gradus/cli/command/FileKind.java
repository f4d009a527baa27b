package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Tells a model file from an experiment file. */
final class FileKind {

    private static final String SAFETENSORS = ".safetensors";
    private static final String MODEL_KEY = "format";
    private static final String EXPERIMENT_KEY = "data";

    private FileKind() {}

    /** Returns whether a file is a model: by its extension, or a JSON object with the key {@code format}. */
    static boolean isModel(Path file) {
        return file.toString().endsWith(SAFETENSORS) || keys(file).contains(MODEL_KEY);
    }

    /** Returns whether a file is an experiment: a JSON object with the key {@code data} that is no model. */
    static boolean isExperiment(Path file) {
        Set<String> keys = keys(file);
        return keys.contains(EXPERIMENT_KEY) && !keys.contains(MODEL_KEY);
    }

    /** Refuses an experiment where a model is wanted; everything else that is no model is the engine's to refuse. */
    static void requireNoExperiment(Path file) {
        if (!file.toString().endsWith(SAFETENSORS)) {
            Set<String> keys = keys(file);
            require(
                    keys.contains(MODEL_KEY) || !keys.contains(EXPERIMENT_KEY),
                    "%s: is an experiment, not a model; train it first: gradus train %s",
                    file,
                    file);
        }
    }

    /** Returns the keys of the object in a JSON file, as far as it can be read, or up to the model's. */
    private static Set<String> keys(Path file) {
        Set<String> keys = new HashSet<>();
        JsonFactory json = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        try (JsonParser parser = json.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return keys;
            }
            while (!keys.contains(MODEL_KEY) && parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException ignored) {
            // Missing, or no JSON: whoever reads it says what is wrong with it.
        }
        return keys;
    }
}
