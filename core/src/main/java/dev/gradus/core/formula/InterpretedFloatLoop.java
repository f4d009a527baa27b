package dev.gradus.core.formula;

/** A float loop run by the {@link Interpreter}. */
final class InterpretedFloatLoop extends FloatLoop implements Interpreter.Memory {

    private final Graph graph;
    private final Interpreter interpreter;

    InterpretedFloatLoop(Graph graph) {
        super(graph.inputs(), graph.outputs().size(), graph.scalars());
        this.graph = graph;
        this.interpreter = new Interpreter(graph, true);
    }

    @Override
    public Loop fresh() {
        return new InterpretedFloatLoop(graph);
    }

    @Override
    public String backend() {
        return InterpreterBackend.NAME;
    }

    @Override
    public void run(int from, int to) {
        interpreter.run(this, scalars, from, to);
    }

    @Override
    public void load(int slot, int from, double[] row, int n) {
        float[] array = arrays[slot];
        int start = offsets[slot] + from;
        for (int i = 0; i < n; i++) {
            row[i] = array[start + i];
        }
    }

    @Override
    public void store(int slot, int from, double[] row, int n) {
        float[] array = arrays[slot];
        int start = offsets[slot] + from;
        for (int i = 0; i < n; i++) {
            array[start + i] = (float) row[i];
        }
    }
}
