package dev.gradus.core.formula;

import java.util.ArrayList;
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

    private Graph(Program program, GraphBuilder builder, List<Node> outputs) {
        this.program = program;
        this.nodes = builder.nodes();
        this.outputs = outputs;
        this.functions =
                List.copyOf(program.calls().stream().map(Program.Call::function).toList());
        List<Integer> written = outputs.stream().map(Node::id).toList();
        this.signature = new Signature(builder.keys(), written, inputs(), scalars(), functions);
    }

    static Graph of(Program program) {
        GraphBuilder builder = new GraphBuilder(program);
        List<Node> outputs = new ArrayList<>();
        program.outputs().forEach(output -> outputs.add(builder.node(output)));
        outputs.forEach(Node::use);
        return new Graph(program, builder, List.copyOf(outputs));
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
