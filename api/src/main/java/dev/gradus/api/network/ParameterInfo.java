package dev.gradus.api.network;

/**
 * A parameter of a layer.
 *
 * @param name its full name, such as {@code dense_1.weight}
 * @param rows the number of rows: inputs for a weight, 1 for a bias
 * @param columns the number of columns: units
 */
public record ParameterInfo(String name, int rows, int columns) {

    /** Returns the number of values. */
    public int size() {
        return rows * columns;
    }
}
