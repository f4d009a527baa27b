package dev.gradus.cli.console;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the document of {@code --json}.
 *
 * <p>Values are maps, lists, texts, numbers, booleans and arrays of {@code double}; keys keep their order. A number is
 * the shortest decimal that reads back to the same bits; what is not finite has no form in JSON and becomes
 * {@code null}.
 */
public final class Json {

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the JDK's own is not always the shortest before 19
            .build();

    /** Returns an object with the given keys and values, alternating, in this order. */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    /** Writes one document and the end of its last line. */
    public void print(Object document, PrintStream out) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(text)) {
            generator.useDefaultPrettyPrinter();
            write(document, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        out.println(text);
    }

    private static void write(Object value, JsonGenerator to) throws IOException {
        if (value == null) {
            to.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            to.writeStartObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                to.writeFieldName((String) entry.getKey());
                write(entry.getValue(), to);
            }
            to.writeEndObject();
        } else if (value instanceof List<?> array) {
            to.writeStartArray();
            for (Object element : array) {
                write(element, to);
            }
            to.writeEndArray();
        } else if (value instanceof double[] array) {
            to.writeStartArray();
            for (double element : array) {
                writeNumber(element, to);
            }
            to.writeEndArray();
        } else if (value instanceof Double || value instanceof Float) {
            writeNumber((Number) value, to);
        } else if (value instanceof Number whole) {
            to.writeNumber(whole.longValue());
        } else if (value instanceof Boolean bool) {
            to.writeBoolean(bool);
        } else {
            to.writeString(value.toString());
        }
    }

    private static void writeNumber(Number value, JsonGenerator to) throws IOException {
        if (!Double.isFinite(value.doubleValue())) {
            to.writeNull();
        } else if (value instanceof Float single) {
            to.writeNumber(single);
        } else {
            to.writeNumber(value.doubleValue());
        }
    }
}
