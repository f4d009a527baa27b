package dev.gradus.core.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Makes nodes, one for every different operation. */
public final class Nodes {

    /** What makes two nodes one; the bits of a constant, because 0 and −0 differ and NaN equals itself. */
    private record Key(Op op, List<Integer> arguments, int index, long value) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Node> byKey = new LinkedHashMap<>();
    private final List<Object> functions = new ArrayList<>();

    /** Returns all nodes so far, each after its operands. */
    public List<Node> all() {
        return List.copyOf(nodes);
    }

    /** Returns how many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** Returns the functions in plain Java that {@link Op#CALL} nodes call, by their index. */
    public List<Object> functions() {
        return List.copyOf(functions);
    }

    /** Returns what two sets with the same nodes have in common, but for the functions. */
    public List<?> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** Returns an element that is read. */
    public Node input(int index) {
        return make(Op.INPUT, index, 0);
    }

    /** Returns a value that is the same for a whole run. */
    public Node scalar(int index) {
        return make(Op.SCALAR, index, 0);
    }

    /** Returns a number. */
    public Node constant(double value) {
        return make(Op.CONSTANT, 0, value);
    }

    /** Returns a + b. */
    public Node plus(Node a, Node b) {
        return make(Op.PLUS, 0, 0, a, b);
    }

    /** Returns a · b + c, rounded once. */
    public Node fma(Node a, Node b, Node c) {
        return make(Op.FMA, 0, 0, a, b, c);
    }

    /**
     * Returns what a program computes.
     *
     * @param inputs gives the nodes that stand for its inputs, by their places
     * @param scalars gives the nodes that stand for its scalars, by their places
     */
    public List<Node> apply(Program program, IntFunction<Node> inputs, IntFunction<Node> scalars) {
        FormulaNodes formulas = new FormulaNodes(this, program, inputs, scalars);
        List<Node> outputs = new ArrayList<>();
        program.outputs().forEach(output -> outputs.add(formulas.node(output)));
        return outputs;
    }

    Node call(Object function, Node... arguments) {
        functions.add(function);
        return make(Op.CALL, functions.size() - 1, 0, arguments);
    }

    Node make(Op op, Node... arguments) {
        return make(op, 0, 0, arguments);
    }

    private Node make(Op op, int index, double value, Node... arguments) {
        if (op.isCommutative() && arguments[0].id() > arguments[1].id()) {
            return make(op, index, value, arguments[1], arguments[0]);
        }
        List<Integer> ids = new ArrayList<>();
        for (Node argument : arguments) {
            ids.add(argument.id());
        }
        Key key = new Key(op, ids, index, Double.doubleToLongBits(value));
        Node known = byKey.get(key);
        if (known == null) {
            known = new Node(nodes.size(), op, List.of(arguments), index, value);
            nodes.add(known);
            byKey.put(key, known);
            known.arguments().forEach(Node::use);
        }
        return known;
    }
}
