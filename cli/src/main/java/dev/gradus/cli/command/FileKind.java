package dev.gradus.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Path;

/** Tells a model file from an experiment file. */
final class FileKind {

    private static final String SAFETENSORS = ".safetensors";
    private static final String MARK = "format";

    private FileKind() {}

    /** Returns whether a file is a model: by its extension, or a JSON object with the key {@code format}. */
    static boolean isModel(Path file) {
        if (file.toString().endsWith(SAFETENSORS)) {
            return true;
        }
        JsonFactory json = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        try (JsonParser parser = json.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(MARK)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException ignored) {
            // Missing, or no JSON: whoever reads it as an experiment says what is wrong with it.
        }
        return false;
    }
}
