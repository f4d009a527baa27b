package dev.gradus.api.data;

import dev.gradus.api.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Collects which values of some rows are inputs and targets.
 *
 * <p>A value is a number, a text, a boolean, an enum constant, or null if it is missing. A column of which nothing is
 * said is numeric if all its values are numbers or texts of numbers, and categorical otherwise.
 *
 * @param <T> what a row is: a record, a map, a list, an array, …
 */
public final class DataBuilder<T> {

    private final Iterable<? extends T> rows;
    private final List<ValueColumn<T>> inputs = new ArrayList<>();
    private final List<ValueColumn<T>> targets = new ArrayList<>();

    private ToDoubleFunction<? super T> weight;

    DataBuilder(Iterable<? extends T> rows) {
        this.rows = rows;
    }

    /** Adds an input. */
    public DataBuilder<T> input(String name, Function<? super T, ?> value) {
        inputs.add(new ValueColumn<>("input", name, null, value));
        return this;
    }

    /** Adds an input, and says what its values mean; the categories listed are followed by those that are found. */
    public DataBuilder<T> input(Column column, Function<? super T, ?> value) {
        inputs.add(new ValueColumn<>("input", column.name(), column, value));
        return this;
    }

    /** Adds a target. */
    public DataBuilder<T> target(String name, Function<? super T, ?> value) {
        targets.add(new ValueColumn<>("target", name, null, value));
        return this;
    }

    /** Adds a target, and says what its values mean; the categories listed are followed by those that are found. */
    public DataBuilder<T> target(Column column, Function<? super T, ?> value) {
        targets.add(new ValueColumn<>("target", column.name(), column, value));
        return this;
    }

    /** Says how much each sample counts, a finite number from 0; see {@link Data#weight}. */
    public DataBuilder<T> weight(ToDoubleFunction<? super T> value) {
        weight = value;
        return this;
    }

    /**
     * Reads all rows.
     *
     * @throws dev.gradus.api.error.InvalidInputException with the number of the row, from 0, and the column of whatever
     *     is not as it should be
     */
    public Data build() {
        Check.require(!inputs.isEmpty(), "data: no inputs; add one, such as .input(\"age\", row -> row.age())");
        DoubleStream.Builder weights = DoubleStream.builder();
        for (T row : rows) {
            if (weight != null) {
                weights.add(weight.applyAsDouble(row));
            }
            inputs.forEach(column -> column.add(row));
            targets.forEach(column -> column.add(row));
        }
        Data data = new ValueData(List.copyOf(inputs), List.copyOf(targets));
        return weight == null ? data : data.withWeights(weights.build().toArray());
    }
}
