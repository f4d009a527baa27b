package dev.gradus.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.file.ModelDocument.Values;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads a model from JSON.
 *
 * <p>In two passes, since the matrices can't be read to the bit before the precision is known, wherever that stands.
 */
final class JsonModelReader {

    private static final Set<String> MATRICES =
            Set.of(ModelFields.PARAMETERS, ModelFields.BUFFERS, ModelFields.SLOTS, ModelFields.BEST);
    private static final int FIRST_CAPACITY = 64;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final String file;
    private final byte[] json;

    private JsonModelReader(String file, byte[] json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads a model.
     *
     * @param file what to call it in messages
     */
    static ModelDocument read(String file, byte[] json) {
        if (json.length == 0) {
            throw new InvalidInputException(file + ": the file is empty");
        }
        JsonModelReader reader = new JsonModelReader(file, json);
        try {
            return reader.read();
        } catch (JsonProcessingException e) {
            throw JsonText.notJson(file, e);
        } catch (IOException e) {
            throw new InvalidInputException(file + ": is not text in UTF-8; it is damaged, or no model", e);
        }
    }

    private ModelDocument read() throws IOException {
        Section top = Section.of(fields(), file, "");
        ModelHeader.check(top);
        top.require(ModelFields.PARAMETERS, "a model file needs them");
        Precision precision = ModelHeader.precision(top);
        Map<String, Map<String, Values>> matrices = new LinkedHashMap<>();
        try (JsonParser parser = factory.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (MATRICES.contains(key)) {
                    matrices.put(key, matrices(parser, key, precision));
                } else {
                    parser.skipChildren();
                }
            }
        }
        return ModelFields.document(top, matrices);
    }

    /** Returns everything but the matrices, of which only the keys are taken. */
    private Object fields() throws IOException {
        JsonMapper mapper = JsonMapper.builder(factory).build();
        try (JsonParser parser = mapper.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidInputException(file + ": expected an object {…}; it is no model file");
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                if (MATRICES.contains(key)) {
                    fields.put(key, true);
                    parser.skipChildren();
                } else {
                    fields.put(key, JsonText.withLongs(mapper.readValue(parser, Object.class)));
                }
            }
            if (parser.nextToken() != null) {
                throw new InvalidInputException(
                        file + ", line " + parser.currentLocation().getLineNr()
                                + ": something follows the end of the model; the file is damaged");
            }
            return fields;
        }
    }

    private Map<String, Values> matrices(JsonParser parser, String path, Precision precision) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new InvalidInputException(file + ": " + path + ": expected an object {…}");
        }
        Map<String, Values> matrices = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            matrices.put(name, new MatrixReader(parser, path + "." + name, precision).read());
        }
        return matrices;
    }

    /** Reads one matrix: a list of rows, or the only row itself. */
    private final class MatrixReader {

        private final JsonParser parser;
        private final String path;
        private final boolean single;
        private double[] values = new double[FIRST_CAPACITY];
        private int count;

        MatrixReader(JsonParser parser, String path, Precision precision) {
            this.parser = parser;
            this.path = path;
            this.single = precision == Precision.FLOAT32;
        }

        Values read() throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw refusal("", "expected a list of rows, got " + parser.getText());
            }
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                row("");
                return new Values(1, count, Arrays.copyOf(values, count));
            }
            int rows = 0;
            int columns = 0;
            while (parser.currentToken() == JsonToken.START_ARRAY) {
                int before = count;
                parser.nextToken();
                row("[" + rows + "]");
                if (rows > 0 && count - before != columns) {
                    throw refusal("[" + rows + "]", (count - before) + " values, but the rows before have " + columns);
                }
                columns = count - before;
                rows++;
                parser.nextToken();
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw refusal("[" + rows + "]", "expected a row […], got " + parser.getText());
            }
            return new Values(rows, columns, Arrays.copyOf(values, count));
        }

        /** Reads numbers up to the end of the list. */
        private void row(String place) throws IOException {
            for (int i = 0; parser.currentToken() != JsonToken.END_ARRAY; i++) {
                if (!parser.currentToken().isNumeric()) {
                    throw refusal(place + "[" + i + "]", "expected a number, got " + parser.getText());
                }
                // From the text: rounding to double first and to float then can end at the wrong neighbour.
                String text = parser.getText();
                double value = single ? Float.parseFloat(text) : Double.parseDouble(text);
                if (!Double.isFinite(value)) {
                    throw refusal(place + "[" + i + "]", text + " is too large for the precision of the model");
                }
                if (count == values.length) {
                    values = Arrays.copyOf(values, 2 * count);
                }
                values[count++] = value;
                parser.nextToken();
            }
        }

        private InvalidInputException refusal(String place, String message) {
            return new InvalidInputException(file + ": " + path + place + ": " + message);
        }
    }
}
