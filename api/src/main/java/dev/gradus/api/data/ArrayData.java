package dev.gradus.api.data;

import dev.gradus.api.error.ShapeException;
import java.util.List;
import java.util.stream.IntStream;

/** Samples in arrays. */
final class ArrayData implements Data {

    private final double[][] inputRows;
    private final double[][] targetRows;
    private final List<String> inputs;
    private final List<String> targets;

    ArrayData(double[][] inputs, double[][] targets) {
        if (inputs.length != targets.length) {
            throw new ShapeException("data: " + inputs.length + " rows of inputs but " + targets.length
                    + " rows of targets; give one row of each per sample");
        }
        inputRows = copy("inputs", inputs);
        targetRows = copy("targets", targets);
        this.inputs = names("x", width(inputs));
        this.targets = names("y", width(targets));
    }

    private static int width(double[][] rows) {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    private static double[][] copy(String what, double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width(rows)) {
                throw new ShapeException("data: row " + i + " of the " + what + " has " + rows[i].length
                        + " values, row 0 has " + width(rows) + "; all rows must have the same length");
            }
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public List<String> targets() {
        return targets;
    }

    @Override
    public int rows() {
        return inputRows.length;
    }

    @Override
    public void readInputs(int row, double[] into) {
        System.arraycopy(inputRows[row], 0, into, 0, inputs.size());
    }

    @Override
    public void readTargets(int row, double[] into) {
        System.arraycopy(targetRows[row], 0, into, 0, targets.size());
    }
}
