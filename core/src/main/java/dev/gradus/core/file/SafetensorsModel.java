package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.file.ModelDocument.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model as safetensors: parameters and buffers are tensors of shape {@code [rows, columns]}; everything else is one
 * JSON document in the metadata, under {@code gradus}, in which {@code buffers} lists the tensors that are not trained.
 */
final class SafetensorsModel {

    private static final String KEY = "gradus";

    /** The groups of matrices that only a checkpoint has. */
    private static final List<String> CHECKPOINT = List.of(ModelFields.SLOTS, ModelFields.BEST);

    private static final String SEPARATOR = "/";

    /** So that the data begin at a multiple of 8 and can be mapped into memory as doubles. */
    private static final int ALIGNMENT = 8;

    private SafetensorsModel() {}

    static void write(ModelDocument model, OutputStream out) throws IOException {
        Map<String, Values> matrices = tensors(model);
        byte[] header = PrettyJson.line(header(model, matrices)).getBytes(StandardCharsets.UTF_8);
        int padding = (ALIGNMENT - header.length % ALIGNMENT) % ALIGNMENT;
        out.write(
                littleEndian(Long.BYTES).putLong((long) header.length + padding).array());
        out.write(header);
        out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        for (Values matrix : matrices.values()) {
            writeRows(matrix, model.precision(), out);
        }
    }

    /** Returns all matrices by the names of their tensors; those of a checkpoint have their group in front. */
    private static Map<String, Values> tensors(ModelDocument model) {
        Map<String, Values> tensors = new LinkedHashMap<>(model.parameters());
        tensors.putAll(model.buffers());
        Map<String, Map<String, Values>> all = ModelFields.matrices(model);
        for (String group : CHECKPOINT) {
            all.getOrDefault(group, Map.of()).forEach((name, values) -> tensors.put(group + SEPARATOR + name, values));
        }
        return tensors;
    }

    private static Map<String, Object> header(ModelDocument model, Map<String, Values> matrices) {
        Map<String, Object> document = new LinkedHashMap<>(ModelFields.head(model));
        document.put(ModelFields.BUFFERS, List.copyOf(model.buffers().keySet()));
        document.putAll(ModelFields.tail(model));
        Map<String, Object> header = new LinkedHashMap<>();
        header.put(Safetensors.METADATA, Map.of(KEY, PrettyJson.line(document)));
        long at = 0;
        for (Map.Entry<String, Values> entry : matrices.entrySet()) {
            Values matrix = entry.getValue();
            long end = at + (long) matrix.values().length * bytes(model.precision());
            Map<String, Object> info = new LinkedHashMap<>();
            info.put(Safetensors.DTYPE, dtype(model.precision()));
            info.put(Safetensors.SHAPE, List.of(matrix.rows(), matrix.columns()));
            info.put(Safetensors.OFFSETS, List.of(at, end));
            header.put(entry.getKey(), info);
            at = end;
        }
        return header;
    }

    private static void writeRows(Values matrix, Precision precision, OutputStream out) throws IOException {
        ByteBuffer row = littleEndian(matrix.columns() * bytes(precision));
        for (int i = 0; i < matrix.values().length; i++) {
            if (precision == Precision.FLOAT32) {
                row.putFloat((float) matrix.values()[i]);
            } else {
                row.putDouble(matrix.values()[i]);
            }
            if (!row.hasRemaining()) {
                out.write(row.array());
                row.clear();
            }
        }
    }

    /**
     * Reads a model.
     *
     * @param file what to call it in messages
     */
    static ModelDocument read(String file, byte[] bytes) {
        Safetensors content = Safetensors.read(file, bytes);
        String document = content.metadata().get(KEY);
        if (document == null) {
            throw new InvalidInputException(file + ": holds tensors but no network: its metadata have no \"" + KEY
                    + "\"; only models that Gradus saved can be loaded");
        }
        String path = file + ": " + Safetensors.METADATA + "." + KEY;
        Section top = Section.of(JsonText.read(document, path), path, "");
        ModelHeader.check(top);
        Precision precision = ModelHeader.precision(top);
        List<String> bufferNames = top.texts(ModelFields.BUFFERS, List.of());
        Map<String, Map<String, Values>> matrices = new LinkedHashMap<>();
        content.tensors().forEach((name, tensor) -> {
            Values values = values(file + ": " + name, tensor, content.data(), precision);
            String group = group(name, bufferNames);
            matrices.computeIfAbsent(group, unused -> new LinkedHashMap<>())
                    .put(CHECKPOINT.contains(group) ? name.substring(group.length() + 1) : name, values);
        });
        return ModelFields.document(top, matrices);
    }

    private static String group(String tensor, List<String> buffers) {
        String first = tensor.substring(0, Math.max(0, tensor.indexOf(SEPARATOR)));
        if (CHECKPOINT.contains(first)) {
            return first;
        }
        return buffers.contains(tensor) ? ModelFields.BUFFERS : ModelFields.PARAMETERS;
    }

    private static Values values(String where, Safetensors.Tensor tensor, ByteBuffer data, Precision precision) {
        if (!tensor.dtype().equals(dtype(precision)) || tensor.shape().size() != 2) {
            throw new InvalidInputException(where + ": expected a matrix of type " + dtype(precision) + ", got "
                    + tensor.dtype() + " of shape " + tensor.shape());
        }
        int columns = tensor.shape().get(1).intValue();
        // Each tensor has been checked to lie within the data, which is in memory.
        double[] values = new double[(int) (tensor.end() - tensor.begin()) / bytes(precision)];
        int at = (int) tensor.begin();
        for (int i = 0; i < values.length; i++) {
            values[i] = precision == Precision.FLOAT32
                    ? data.getFloat(at + i * Float.BYTES)
                    : data.getDouble(at + i * Double.BYTES);
            if (!Double.isFinite(values[i])) {
                throw new InvalidInputException(where + "[" + i / columns + "][" + i % columns + "]: is " + values[i]
                        + "; every parameter must be a finite number");
            }
        }
        return new Values(tensor.shape().get(0).intValue(), columns, values);
    }

    private static String dtype(Precision precision) {
        return precision == Precision.FLOAT32 ? "F32" : "F64";
    }

    private static int bytes(Precision precision) {
        return precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES;
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
