package dev.gradus.integration.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.StreamSupport;

/** Numbers from elsewhere that Gradus has to reproduce. */
final class ReferenceFile {

    private ReferenceFile() {}

    static JsonNode read(String name) {
        try (InputStream stream = ReferenceFile.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static double[] row(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    static double[][] rows(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ReferenceFile::row)
                .toArray(double[][]::new);
    }

    /** Returns the numbers of nested arrays one after another, or the one number. */
    static double[] flat(JsonNode numbers) {
        if (numbers.isNumber()) {
            return new double[] {numbers.doubleValue()};
        }
        return StreamSupport.stream(numbers.spliterator(), false)
                .flatMapToDouble(part -> Arrays.stream(flat(part)))
                .toArray();
    }
}
