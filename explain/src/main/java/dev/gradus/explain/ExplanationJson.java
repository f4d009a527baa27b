package dev.gradus.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.explain.document.Explanation;

/** Writes explanations as JSON: the records of {@code dev.gradus.explain.document}, with names in snake case. */
public final class ExplanationJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the JDK's own is not always the shortest before 19
            .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    private ExplanationJson() {}

    /** Returns the document, with a line end; numbers are the shortest decimals that read back to the same bits. */
    public static String write(Explanation explanation) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(explanation) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an explanation is plain data", e);
        }
    }
}
