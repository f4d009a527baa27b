package dev.gradus.core.tensor;

import dev.gradus.api.error.ShapeException;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Tensor;
import java.util.Arrays;

/**
 * A row-major view of a float or double array.
 *
 * <p>One class for both element types, so that calls stay monomorphic. The number of rows may change between calls
 * ({@link #resize}), as may the place viewed ({@link #view}); columns never do.
 */
public final class Matrix implements Tensor {

    private final MatrixOperations operations;
    private final Precision precision;
    private final int columns;
    private float[] floats;
    private double[] doubles;
    private int offset;
    private int rows;

    /**
     * Whether the content counts as zero but has not been written; lets a product start from zero instead
     * of adding.
     */
    private boolean zeroPending;

    private Matrix(MatrixOperations operations, Precision precision, int columns) {
        this.operations = operations;
        this.precision = precision;
        this.columns = columns;
    }

    /** Returns a matrix with memory of its own, all zero, that only holds values: it cannot compute products. */
    public static Matrix allocate(Precision precision, int rows, int columns) {
        Matrix matrix = new Matrix(null, precision, columns);
        matrix.resize(rows);
        return matrix;
    }

    /** Returns a view of an array from an offset on. */
    public static Matrix over(MatrixOperations operations, Vector vector, int offset, int rows, int columns) {
        Matrix matrix = new Matrix(operations, vector.precision(), columns);
        matrix.floats = vector.floats();
        matrix.doubles = vector.doubles();
        matrix.offset = offset;
        matrix.rows = rows;
        return matrix;
    }

    /** Returns a view without a place yet; {@link #view} gives it one. */
    public static Matrix window(MatrixOperations operations, Precision precision, int columns) {
        return new Matrix(operations, precision, columns);
    }

    /** Makes this matrix show rows of another one of the same width. */
    public void view(Matrix source, int firstRow, int count) {
        // A collector's barrier at the store of a reference costs a tiny network a tenth of its step.
        if (floats != source.floats) {
            floats = source.floats;
        }
        if (doubles != source.doubles) {
            doubles = source.doubles;
        }
        offset = source.offset + firstRow * columns;
        rows = count;
    }

    /** Sets the number of rows, with new memory (content lost) if there is not enough. */
    public void resize(int count) {
        int size = Math.multiplyExact(count, columns);
        if (precision == Precision.FLOAT32) {
            if (floats == null || floats.length < size) {
                floats = new float[size];
            }
        } else if (doubles == null || doubles.length < size) {
            doubles = new double[size];
        }
        rows = count;
    }

    /** Returns the array if the precision is float32, else null. */
    public float[] floats() {
        return floats;
    }

    /** Returns the array if the precision is float64, else null. */
    public double[] doubles() {
        return doubles;
    }

    /** Returns where the first row starts in the array. */
    public int offset() {
        return offset;
    }

    /** Returns the number of values. */
    public int size() {
        return rows * columns;
    }

    /** Returns the element type. */
    public Precision precision() {
        return precision;
    }

    /** Declares the content to be zero without writing it. */
    public void setZeroPending() {
        zeroPending = true;
    }

    /** Writes the zeros that were declared. */
    public void writePendingZero() {
        if (zeroPending) {
            fill(0);
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double get(int row, int column) {
        writePendingZero();
        int i = index(row, column);
        return floats != null ? floats[i] : doubles[i];
    }

    @Override
    public void set(int row, int column, double value) {
        writePendingZero();
        int i = index(row, column);
        if (floats != null) {
            floats[i] = (float) value;
        } else {
            doubles[i] = value;
        }
    }

    private int index(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new ShapeException("no element [" + row + "][" + column + "] in a tensor of shape " + shape());
        }
        return offset + row * columns + column;
    }

    @Override
    public void read(int row, double[] into) {
        writePendingZero();
        int start = offset + row * columns;
        if (floats != null) {
            for (int j = 0; j < columns; j++) {
                into[j] = floats[start + j];
            }
        } else {
            System.arraycopy(doubles, start, into, 0, columns);
        }
    }

    @Override
    public void write(int row, double[] from) {
        writePendingZero();
        int start = offset + row * columns;
        if (floats != null) {
            for (int j = 0; j < columns; j++) {
                floats[start + j] = (float) from[j];
            }
        } else {
            System.arraycopy(from, 0, doubles, start, columns);
        }
    }

    @Override
    public void fill(double value) {
        zeroPending = false;
        if (floats != null) {
            Arrays.fill(floats, offset, offset + size(), (float) value);
        } else {
            Arrays.fill(doubles, offset, offset + size(), value);
        }
    }

    @Override
    public void copyFrom(Tensor tensor) {
        Matrix source = (Matrix) tensor;
        requireShape("copyFrom", source, rows, columns);
        zeroPending = false;
        if (floats != null) {
            System.arraycopy(source.floats, source.offset, floats, offset, size());
        } else {
            System.arraycopy(source.doubles, source.offset, doubles, offset, size());
        }
    }

    /** Copies one row of another matrix of the same width into a row of this one. */
    public void copyRow(int row, Matrix source, int sourceRow) {
        int from = source.offset + sourceRow * columns;
        int to = offset + row * columns;
        if (floats != null) {
            System.arraycopy(source.floats, from, floats, to, columns);
        } else {
            System.arraycopy(source.doubles, from, doubles, to, columns);
        }
    }

    @Override
    public void affine(Tensor input, Tensor weight, Tensor bias) {
        Matrix x = (Matrix) input;
        Matrix w = (Matrix) weight;
        requireShape("affine: weight", w, x.columns, columns);
        requireRows("affine", x);
        if (bias != null) {
            requireShape("affine: bias", (Matrix) bias, 1, columns);
        }
        zeroPending = false;
        operations.affine(x, w, (Matrix) bias, this);
    }

    @Override
    public void addTransposedProduct(Tensor input, Tensor outputGradient) {
        Matrix x = (Matrix) input;
        Matrix dy = (Matrix) outputGradient;
        requireShape("addTransposedProduct", this, x.columns, dy.columns);
        x.requireRows("addTransposedProduct", dy);
        operations.transposedProduct(x, dy, this, !zeroPending);
        zeroPending = false;
    }

    @Override
    public void productWithTransposed(Tensor outputGradient, Tensor weight) {
        Matrix dy = (Matrix) outputGradient;
        Matrix w = (Matrix) weight;
        requireShape("productWithTransposed: weight", w, columns, dy.columns);
        requireRows("productWithTransposed", dy);
        zeroPending = false;
        operations.productWithTransposed(dy, w, this);
    }

    @Override
    public void addColumnSums(Tensor outputGradient) {
        Matrix dy = (Matrix) outputGradient;
        requireShape("addColumnSums", this, 1, dy.columns);
        operations.columnSums(dy, this, !zeroPending);
        zeroPending = false;
    }

    private void requireRows(String operation, Matrix other) {
        if (other.rows != rows) {
            throw new ShapeException(operation + ": " + other.rows + " rows where " + rows + " are expected");
        }
    }

    private static void requireShape(String operation, Matrix matrix, int rows, int columns) {
        if (matrix.rows != rows || matrix.columns != columns) {
            throw new ShapeException(
                    operation + ": shape " + matrix.shape() + " where [" + rows + "][" + columns + "] is expected");
        }
    }

    /** Returns the shape as text. */
    String shape() {
        return "[" + rows + "][" + columns + "]";
    }

    @Override
    public String toString() {
        return "Tensor" + shape();
    }
}
