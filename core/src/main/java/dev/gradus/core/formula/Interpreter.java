package dev.gradus.core.formula;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs a graph one operation at a time over blocks of elements that stay in the first-level cache.
 *
 * <p>Every node has a row of doubles for its values. Where the program is in float32 the values are floats all the
 * same, so that one implementation serves both precisions.
 */
final class Interpreter {

    /** How an interpreter reaches the arrays of a loop. */
    interface Memory {
        void load(int slot, int from, double[] row, int n);

        void store(int slot, int from, double[] row, int n);
    }

    /** Half of a usual first-level cache, in doubles. */
    private static final int CACHED = 2048;

    private static final int LONGEST_BLOCK = 256;
    private static final int SHORTEST_BLOCK = 16;

    private final Node[] nodes;
    private final Node[] outputs;
    private final Object[] functions;
    private final int inputs;
    private final boolean single;
    private final int block;
    private final RowOperations elementwise;
    private final RowOperations exact = new RowOperations(false);

    /** Rows of a run that has ended, for the next one; a second thread meanwhile makes its own. */
    private final AtomicReference<double[][]> spareRows = new AtomicReference<>();

    Interpreter(Graph graph, boolean single) {
        this.nodes = graph.nodes().toArray(Node[]::new);
        this.outputs = graph.outputs().toArray(Node[]::new);
        this.functions = graph.functions().toArray();
        this.inputs = graph.inputs();
        this.single = single;
        int fitting = CACHED / Math.max(1, nodes.length);
        this.block = Math.max(SHORTEST_BLOCK, Math.min(LONGEST_BLOCK, fitting));
        this.elementwise = new RowOperations(single);
    }

    void run(Memory memory, double[] scalars, int from, int to) {
        double[][] rows = spareRows.getAndSet(null);
        if (rows == null) {
            rows = new double[nodes.length][block];
        }
        uniform(rows, scalars, Math.max(1, Math.min(block, to - from)));
        for (int start = from; start < to; start += block) {
            block(rows, memory, start, Math.min(block, to - start));
        }
        spareRows.set(rows);
    }

    /** Computes what is the same for all elements, in double precision; rounds it where it meets the elements. */
    private void uniform(double[][] rows, double[] scalars, int n) {
        for (Node node : nodes) {
            double[] row = rows[node.id()];
            switch (node.op()) {
                case CONSTANT -> row[0] = node.value();
                case SCALAR -> row[0] = scalars[node.index()];
                default -> {
                    if (node.isUniform()) {
                        apply(exact, node, rows, 1);
                    }
                }
            }
        }
        for (Node node : nodes) {
            if (node.isUniform()) {
                double[] row = rows[node.id()];
                Arrays.fill(row, 0, n, single ? (float) row[0] : row[0]);
            }
        }
    }

    private void block(double[][] rows, Memory memory, int from, int n) {
        for (Node node : nodes) {
            if (node.op() == Op.INPUT) {
                memory.load(node.index(), from, rows[node.id()], n);
            } else if (!node.isUniform()) {
                apply(elementwise, node, rows, n);
            }
        }
        // Written last, because an output may be the array of an input.
        for (int i = 0; i < outputs.length; i++) {
            memory.store(inputs + i, from, rows[outputs[i].id()], n);
        }
    }

    private void apply(RowOperations operations, Node node, double[][] rows, int n) {
        double[] result = rows[node.id()];
        double[] a = row(node, 0, rows);
        switch (node.arguments().size()) {
            case 1 -> {
                if (node.op() == Op.CALL) {
                    operations.call(functions[node.index()], a, result, n);
                } else {
                    operations.apply(node.op(), a, result, n);
                }
            }
            case 2 -> {
                double[] b = row(node, 1, rows);
                if (node.op() == Op.CALL) {
                    operations.call(functions[node.index()], a, b, result, n);
                } else {
                    operations.apply(node.op(), a, b, result, n);
                }
            }
            default ->
                operations.where(node.op(), a, row(node, 1, rows), row(node, 2, rows), row(node, 3, rows), result, n);
        }
    }

    private static double[] row(Node node, int argument, double[][] rows) {
        return rows[node.argument(argument).id()];
    }
}
