package dev.gradus.core.formula;

import java.util.List;

/** A {@link Program} as a graph of operations in which nothing is computed twice. */
public final class Graph {

    private final Program program;
    private final List<Node> nodes;
    private final List<Node> outputs;
    private final List<Object> functions;
    private final Signature signature;

    /** All that the code for a graph depends on; names of variables are not among it. */
    private record Signature(List<?> nodes, List<Integer> outputs, int inputs, int scalars, List<Object> functions) {}

    private Graph(Program program, Nodes nodes, List<Node> outputs) {
        this.program = program;
        this.nodes = nodes.all();
        this.outputs = outputs;
        this.functions = nodes.functions();
        List<Integer> written = outputs.stream().map(Node::id).toList();
        this.signature = new Signature(nodes.keys(), written, inputs(), scalars(), functions);
    }

    static Graph of(Program program) {
        Nodes nodes = new Nodes();
        List<Node> outputs = nodes.apply(program, nodes::input, nodes::scalar);
        outputs.forEach(Node::use);
        return new Graph(program, nodes, List.copyOf(outputs));
    }

    /** Returns the number of input arrays. */
    public int inputs() {
        return program.inputs().size();
    }

    /** Returns the number of scalars. */
    public int scalars() {
        return program.scalars().size();
    }

    /** Returns the functions in plain Java that {@link Op#CALL} nodes call. */
    public List<Object> functions() {
        return functions;
    }

    /** Returns every operation once, each after its operands. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Returns the nodes whose values are written, in the order of the output arrays. */
    public List<Node> outputs() {
        return outputs;
    }

    /** Two graphs are equal if the same code computes both. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Graph graph && signature.equals(graph.signature);
    }

    @Override
    public int hashCode() {
        return signature.hashCode();
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
