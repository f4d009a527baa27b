package dev.gradus.core.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.api.error.InvalidInputException;
import java.util.List;
import java.util.Map;
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
            return withLongs(MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw notJson(file, e);
        }
    }

    /** Returns what a text says; nothing if it is not JSON. */
    static Optional<Object> readIfJson(String text) {
        try {
            return Optional.ofNullable(withLongs(MAPPER.readValue(text, Object.class)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes every whole number that fits one a {@code Long}.
     *
     * <p>The parser's own switch for this refuses larger numbers as if they were not JSON.
     */
    @SuppressWarnings("unchecked")
    static Object withLongs(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).replaceAll((key, element) -> withLongs(element));
        } else if (value instanceof List<?> list) {
            ((List<Object>) list).replaceAll(JsonText::withLongs);
        }
        return value;
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
                .replaceAll(" \\((code \\d+( / 0x[0-9a-f]+)?|start marker at .*)\\)|: enable .*", "");
        return new InvalidInputException(file + where + ": not valid JSON: " + what, e);
    }
}
