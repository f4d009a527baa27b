package dev.gradus.core.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.api.error.InvalidInputException;
import java.util.Optional;

/**
 * JSON that people write, as maps, lists, texts, switches, {@code Long} or {@code Double} numbers and nulls.
 *
 * <p>Comments and trailing commas are allowed, a key that stands twice is not.
 */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /**
     * Returns what a text says.
     *
     * @param file what to call the text in messages
     * @throws InvalidInputException with line and column if it is not JSON
     */
    static Object read(String text, String file) {
        if (text.isBlank()) {
            throw new InvalidInputException(file + ": the file is empty");
        }
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw notJson(file, e);
        }
    }

    /** Returns what a text says; nothing if it is not JSON. */
    static Optional<Object> readIfJson(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Returns the error of a text that is not JSON. */
    static InvalidInputException notJson(String file, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String where = location == null
                ? ""
                : ", line " + Math.max(1, location.getLineNr()) + ", column " + Math.max(1, location.getColumnNr());
        // The rest of the parser's message is about its own internals.
        String what = e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\(code \\d+( / 0x[0-9a-f]+)?\\)", "");
        return new InvalidInputException(file + where + ": not valid JSON: " + what, e);
    }
}
