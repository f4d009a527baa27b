package dev.gradus.core.straight;

import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.Program;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tensor whose elements are formulas. The products are those chains that
 * {@link dev.gradus.core.kernel.MatrixKernels} specifies.
 */
final class Cells implements Tensor {

    private final Recorder recorder;
    private final int rows;
    private final int columns;

    /** Null where nothing has been written. */
    private final Node[] cells;

    Cells(Recorder recorder, int rows, int columns) {
        this.recorder = recorder;
        this.rows = rows;
        this.columns = columns;
        recorder.checkSize((long) rows * columns);
        this.cells = new Node[rows * columns];
    }

    /** Fills this with the values at neighbouring places of an array. */
    Cells reading(int array, int offset) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = recorder.leaf(array, offset + i);
        }
        return this;
    }

    int size() {
        return cells.length;
    }

    /** Returns the formula of an element, counted row by row. */
    Node cell(int index) {
        Node cell = cells[index];
        if (cell == null) {
            throw new NotStraightException("a value is read that has not been written");
        }
        return cell;
    }

    void setCell(int index, Node value) {
        if (value.isUniform()) {
            // It would be computed in double precision, unlike an element.
            throw new NotStraightException("an element is a constant");
        }
        recorder.checkSize(0);
        cells[index] = value;
    }

    /** Applies the formula of a program to elements of equal place. */
    static void run(Recorder recorder, Program program, List<Cells> inputs, Cells result) {
        List<List<Node>> values = inputs.stream().map(Cells::all).toList();
        List<Node> results = recorder.apply(program, values);
        for (int i = 0; i < results.size(); i++) {
            result.setCell(i, results.get(i));
        }
    }

    private List<Node> all() {
        return IntStream.range(0, cells.length).mapToObj(this::cell).toList();
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
    public void copyFrom(Tensor source) {
        Cells from = (Cells) source;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = from.cell(i);
        }
    }

    @Override
    public void affine(Tensor x, Tensor weight, Tensor bias) {
        Cells in = (Cells) x;
        Cells w = (Cells) weight;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Node sum = bias == null ? recorder.zero() : ((Cells) bias).cell(j);
                for (int k = 0; k < in.columns; k++) {
                    sum = recorder.fma(in.cell(i * in.columns + k), w.cell(k * columns + j), sum);
                }
                setCell(i * columns + j, sum);
            }
        }
    }

    @Override
    public void addTransposedProduct(Tensor x, Tensor dy) {
        Cells in = (Cells) x;
        Cells gradient = (Cells) dy;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Node sum = orZero(i * columns + j);
                for (int k = 0; k < in.rows; k++) {
                    sum = recorder.fma(in.cell(k * rows + i), gradient.cell(k * columns + j), sum);
                }
                setCell(i * columns + j, sum);
            }
        }
    }

    @Override
    public void productWithTransposed(Tensor dy, Tensor weight) {
        Cells gradient = (Cells) dy;
        Cells w = (Cells) weight;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Node sum = recorder.zero();
                for (int k = 0; k < w.columns; k++) {
                    sum = recorder.fma(gradient.cell(i * w.columns + k), w.cell(j * w.columns + k), sum);
                }
                setCell(i * columns + j, sum);
            }
        }
    }

    @Override
    public void addColumnSums(Tensor dy) {
        Cells gradient = (Cells) dy;
        for (int j = 0; j < columns; j++) {
            Node sum = orZero(j);
            for (int i = 0; i < gradient.rows; i++) {
                sum = recorder.nodes().plus(sum, gradient.cell(i * columns + j));
            }
            setCell(j, sum);
        }
    }

    /** What sums are added to: nothing written yet counts as zero. */
    private Node orZero(int index) {
        return cells[index] == null ? recorder.zero() : cells[index];
    }

    @Override
    public double get(int row, int column) {
        throw noNumbers();
    }

    @Override
    public void set(int row, int column, double value) {
        throw noNumbers();
    }

    @Override
    public void read(int row, double[] into) {
        throw noNumbers();
    }

    @Override
    public void write(int row, double[] from) {
        throw noNumbers();
    }

    @Override
    public void fill(double value) {
        throw noNumbers();
    }

    private static NotStraightException noNumbers() {
        return new NotStraightException("a layer that works with numbers");
    }
}
