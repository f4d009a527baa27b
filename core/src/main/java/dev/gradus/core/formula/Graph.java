package dev.gradus.core.formula;

import java.util.ArrayList;
import java.util.List;

/** A {@link Program} as a graph of operations in which nothing is computed twice. */
public final class Graph {

    private final Program program;
    private final List<Node> nodes;
    private final List<Node> outputs;
    private final List<Object> functions;

    private Graph(Program program, List<Node> nodes, List<Node> outputs) {
        this.program = program;
        this.nodes = nodes;
        this.outputs = outputs;
        this.functions =
                List.copyOf(program.calls().stream().map(Program.Call::function).toList());
    }

    static Graph of(Program program) {
        GraphBuilder builder = new GraphBuilder(program);
        List<Node> outputs = new ArrayList<>();
        program.outputs().forEach(output -> outputs.add(builder.node(output)));
        outputs.forEach(Node::use);
        return new Graph(program, builder.nodes(), List.copyOf(outputs));
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

    @Override
    public String toString() {
        return program.toString();
    }
}
