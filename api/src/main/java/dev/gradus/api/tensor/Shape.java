package dev.gradus.api.tensor;

import dev.gradus.api.error.ShapeException;
import java.util.Arrays;

/** The sizes of one sample along its dimensions; a plain vector of 8 values has shape [8]. */
public final class Shape {

    private final int[] dimensions;

    private Shape(int[] dimensions) {
        this.dimensions = dimensions;
    }

    /**
     * Returns the shape with the given sizes.
     *
     * @throws ShapeException if there is none, or one is not positive
     */
    public static Shape of(int... dimensions) {
        if (dimensions.length == 0 || Arrays.stream(dimensions).anyMatch(d -> d <= 0)) {
            throw new ShapeException("shape " + Arrays.toString(dimensions) + ": every size must be at least 1");
        }
        return new Shape(dimensions.clone());
    }

    /** Returns the number of dimensions. */
    public int rank() {
        return dimensions.length;
    }

    /** Returns the size along one dimension, counted from 0. */
    public int dimension(int index) {
        return dimensions[index];
    }

    /** Returns the number of values: the product of the sizes. */
    public int size() {
        return Arrays.stream(dimensions).reduce(1, Math::multiplyExact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape s && Arrays.equals(dimensions, s.dimensions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dimensions);
    }

    /** Returns the sizes in brackets, such as {@code [8]}. */
    @Override
    public String toString() {
        return Arrays.toString(dimensions);
    }
}
