package dev.gradus.core.file;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.file.ModelDocument.Values;
import dev.gradus.core.text.Decimals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a model as JSON: every matrix by rows, every number in the shortest form that reads back to the same bits. */
final class JsonModelWriter {

    private JsonModelWriter() {}

    static void write(ModelDocument model, OutputStream out) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>(ModelFields.head(model));
        ModelFields.matrices(model).forEach((group, matrices) -> {
            if (!matrices.isEmpty() || group.equals(ModelFields.PARAMETERS)) {
                fields.put(group, matrices(matrices, model.precision()));
            }
        });
        fields.putAll(ModelFields.tail(model));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        PrettyJson.write(fields, writer);
        writer.flush();
    }

    private static Map<String, Object> matrices(Map<String, Values> values, Precision precision) {
        Map<String, Object> matrices = new LinkedHashMap<>();
        values.forEach((name, matrix) -> matrices.put(name, new Matrix(matrix, precision == Precision.FLOAT32)));
        return matrices;
    }

    private record Matrix(Values matrix, boolean single) implements PrettyJson.Rows {

        @Override
        public int count() {
            return matrix.rows();
        }

        @Override
        public String row(int index) {
            StringBuilder row = new StringBuilder("[");
            int from = index * matrix.columns();
            for (int i = from; i < from + matrix.columns(); i++) {
                double value = matrix.values()[i];
                row.append(i == from ? "" : ", ").append(single ? Decimals.of((float) value) : Decimals.of(value));
            }
            return row.append(']').toString();
        }
    }
}
