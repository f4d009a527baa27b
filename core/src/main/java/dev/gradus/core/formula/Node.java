package dev.gradus.core.formula;

import java.util.List;

/** One operation of a {@link Graph}; equal operations are one node. */
public final class Node {

    private final int id;
    private final Op op;
    private final List<Node> arguments;
    private final int index;
    private final double value;
    private final boolean uniform;
    private int uses;

    Node(int id, Op op, List<Node> arguments, int index, double value) {
        this.id = id;
        this.op = op;
        this.arguments = arguments;
        this.index = index;
        this.value = value;
        this.uniform = op != Op.INPUT && arguments.stream().allMatch(Node::isUniform);
    }

    /** Returns the place of this node in {@link Graph#nodes()}; arguments come before what uses them. */
    public int id() {
        return id;
    }

    /** Returns the operation. */
    public Op op() {
        return op;
    }

    /** Returns the operands. */
    public List<Node> arguments() {
        return arguments;
    }

    /** Returns the operand at a place. */
    public Node argument(int place) {
        return arguments.get(place);
    }

    /** Returns which input, scalar or function this is; 0 for other operations. */
    public int index() {
        return index;
    }

    /** Returns the number that a constant is. */
    public double value() {
        return value;
    }

    /** Returns whether this has one value for all elements of a run, computed once, in double precision. */
    public boolean isUniform() {
        return uniform;
    }

    /** Returns whether the value is needed more than once. */
    public boolean isShared() {
        return uses > 1;
    }

    /** Counts a use of the value that is no other node's. */
    public void use() {
        uses++;
    }
}
