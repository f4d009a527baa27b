package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.random.Streams;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.MatrixOperations;
import dev.gradus.core.tensor.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All parameters of a network in one vector, their gradients in another, and the buffers in a third.
 *
 * <p>Layers are bound once while the store is open, which says what there is; {@link #allocate} then makes the vectors,
 * and every later binding gets views.
 */
final class ParameterStore {

    /** A parameter or buffer and its place. */
    private record Entry(ParameterInfo info, int offset, Initializer initializer, double initial) {}

    private final Precision precision;
    private final Map<String, Entry> parameters = new LinkedHashMap<>();
    private final Map<String, Entry> buffers = new LinkedHashMap<>();
    private int parameterCount;
    private int bufferCount;
    private Vector values;
    private Vector gradients;
    private Vector bufferValues;

    ParameterStore(Precision precision) {
        this.precision = precision;
    }

    /** Declares a parameter, or checks that it has been declared so. */
    void declareParameter(String name, int rows, int columns, Initializer initializer) {
        Entry known = parameters.get(name);
        if (values == null) {
            Check.require(known == null, "parameter '%s' is asked for twice; its layer must use different names", name);
            ParameterInfo info = new ParameterInfo(name, rows, columns);
            parameters.put(name, new Entry(info, parameterCount, initializer, 0));
            parameterCount = Math.addExact(parameterCount, Math.multiplyExact(rows, columns));
        } else {
            requireSame(known, name, rows, columns);
        }
    }

    void declareBuffer(String name, int rows, int columns, double initial) {
        Entry known = buffers.get(name);
        if (values == null) {
            Check.require(known == null, "buffer '%s' is asked for twice; its layer must use different names", name);
            buffers.put(name, new Entry(new ParameterInfo(name, rows, columns), bufferCount, null, initial));
            bufferCount = Math.addExact(bufferCount, Math.multiplyExact(rows, columns));
        } else {
            requireSame(known, name, rows, columns);
        }
    }

    private static void requireSame(Entry known, String name, int rows, int columns) {
        Check.require(
                known != null && known.info().rows() == rows && known.info().columns() == columns,
                "'%s' with shape [%s][%s]: a layer must ask for the same parameters and buffers each time it is bound",
                name,
                rows,
                columns);
    }

    /** Makes the vectors and fills them with first values. */
    void allocate(long seed) {
        values = new Vector(precision, parameterCount);
        bufferValues = new Vector(precision, bufferCount);
        parameters.values().forEach(entry -> initialize(entry, seed));
        for (Entry entry : buffers.values()) {
            for (int i = 0; i < entry.info().size(); i++) {
                bufferValues.set(entry.offset() + i, entry.initial());
            }
        }
    }

    private void initialize(Entry entry, long seed) {
        ParameterInfo info = entry.info();
        double[] first = new double[info.size()];
        entry.initializer()
                .initialize(first, info.rows(), info.columns(), Streams.stream(seed, "initial/" + info.name()));
        set(info.name(), first);
    }

    /** Returns a view of the values of a parameter, or one without a place while the store is open. */
    Matrix value(String name, int columns, MatrixOperations operations) {
        return view(values, parameters.get(name), columns, operations);
    }

    /** Returns a view of the gradient of a parameter. */
    Matrix gradient(String name, int columns, MatrixOperations operations) {
        return view(values == null ? null : gradients(), parameters.get(name), columns, operations);
    }

    Matrix buffer(String name, int columns, MatrixOperations operations) {
        return view(bufferValues, buffers.get(name), columns, operations);
    }

    private Matrix view(Vector vector, Entry entry, int columns, MatrixOperations operations) {
        return vector == null
                ? Matrix.window(operations, precision, columns)
                : Matrix.over(operations, vector, entry.offset(), entry.info().rows(), columns);
    }

    Vector values() {
        return values;
    }

    Vector bufferValues() {
        return bufferValues;
    }

    /** Returns the gradients; a network that only predicts never has any. */
    Vector gradients() {
        if (gradients == null) {
            gradients = new Vector(precision, parameterCount);
        }
        return gradients;
    }

    /** Takes over the parameters and buffers of the same network in any precision. */
    void copyFrom(ParameterStore other) {
        if (other != this) {
            values.convertFrom(other.values);
            bufferValues.convertFrom(other.bufferValues);
        }
    }

    List<ParameterInfo> parameters() {
        return parameters.values().stream().map(Entry::info).toList();
    }

    List<ParameterInfo> buffers() {
        return buffers.values().stream().map(Entry::info).toList();
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Returns the place of a parameter's first value in the vector. */
    int offset(String name) {
        return parameters.get(name).offset();
    }

    /** Returns the place of a buffer's first value in the vector. */
    int bufferOffset(String name) {
        return buffers.get(name).offset();
    }

    double[] get(String name) {
        return copy(values, parameters.get(name));
    }

    double[] getGradient(String name) {
        return copy(gradients, parameters.get(name));
    }

    double[] getBuffer(String name) {
        return copy(bufferValues, buffers.get(name));
    }

    private static double[] copy(Vector vector, Entry entry) {
        return vector.toArray(entry.offset(), entry.info().size());
    }

    void set(String name, double[] newValues) {
        fill(values, parameters.get(name), newValues);
    }

    void setBuffer(String name, double[] newValues) {
        fill(bufferValues, buffers.get(name), newValues);
    }

    /** Returns a copy of all buffers, for {@link #restoreBuffers}. */
    double[] copyBuffers() {
        return bufferValues.toArray(0, bufferCount);
    }

    void restoreBuffers(double[] copy) {
        for (int i = 0; i < copy.length; i++) {
            bufferValues.set(i, copy[i]);
        }
    }

    private static void fill(Vector vector, Entry entry, double[] newValues) {
        for (int i = 0; i < newValues.length; i++) {
            vector.set(entry.offset() + i, newValues[i]);
        }
    }

    /** Returns the full name of what holds the element of the vector, with its place, for messages. */
    String describe(int index) {
        for (Entry entry : parameters.values()) {
            int local = index - entry.offset();
            if (local < entry.info().size()) {
                int columns = entry.info().columns();
                return entry.info().name() + "[" + local / columns + "][" + local % columns + "]";
            }
        }
        throw new IndexOutOfBoundsException(index);
    }
}
