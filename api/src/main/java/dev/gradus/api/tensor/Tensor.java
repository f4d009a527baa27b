package dev.gradus.api.tensor;

/**
 * A matrix in the precision of the network, one row per sample (or, for a weight, one row per input).
 *
 * <p>Implemented by the engine; a layer calls the operations and never sees the storage. An operation writes its result
 * into the tensor it is called on. Except where said, the result must not share storage with an operand. Operations
 * give the same bits for any number of threads and any processor: every element of a product is one chain of fused
 * multiply-adds over the summed index in ascending order, every column sum one chain of additions over the rows.
 *
 * <p>The number of rows of a tensor that belongs to a batch is that of the current batch; it changes between calls.
 */
public interface Tensor {

    /** Returns the number of rows. */
    int rows();

    /** Returns the number of columns. */
    int columns();

    /** Returns one value; for tests and small loops, slow next to the operations below. */
    double get(int row, int column);

    /** Sets one value, rounded to the precision of the tensor. */
    void set(int row, int column, double value);

    /** Copies a row into the first {@link #columns()} places of an array. */
    void read(int row, double[] into);

    /** Sets a row from the first {@link #columns()} places of an array. */
    void write(int row, double[] from);

    /** Sets every value. */
    void fill(double value);

    /** Copies a tensor of the same size. */
    void copyFrom(Tensor source);

    /**
     * this = x · weight + bias.
     *
     * @param x {@code [n][inputs]}
     * @param weight {@code [inputs][units]}
     * @param bias {@code [1][units]}, added to every row; null for none
     */
    void affine(Tensor x, Tensor weight, Tensor bias);

    /**
     * this += xᵀ · dy: the gradient of a weight.
     *
     * @param x {@code [n][inputs]}
     * @param dy {@code [n][units]}
     */
    void addTransposedProduct(Tensor x, Tensor dy);

    /**
     * this = dy · weightᵀ: the gradient of a layer's input.
     *
     * @param dy {@code [n][units]}
     * @param weight {@code [inputs][units]}
     */
    void productWithTransposed(Tensor dy, Tensor weight);

    /**
     * this += the sum of each column of dy: the gradient of a bias.
     *
     * @param dy {@code [n][units]}; this tensor is {@code [1][units]}
     */
    void addColumnSums(Tensor dy);
}
