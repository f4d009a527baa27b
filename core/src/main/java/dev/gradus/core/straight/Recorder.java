package dev.gradus.core.straight;

import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.Nodes;
import dev.gradus.core.formula.Op;
import dev.gradus.core.formula.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a pass that is being recorded computes. */
final class Recorder {

    /** The array of the samples' inputs. */
    static final int INPUTS = 0;

    /** The array that predictions are written to. */
    static final int OUTPUTS = 0;

    /** The array of the samples' targets. */
    static final int TARGETS = 1;

    /** The array of all parameters; those of the optimizer's slots follow it. */
    static final int WEIGHTS = 2;

    /** More nodes than this are not straight-line code that pays: loops over vectors do more in less time. */
    private static final int MOST_NODES = 800;

    /** From so many elements on, an elementary function of all at once takes less time than of one after the other. */
    private static final int LEAST_BLOCK = 8;

    /**
     * A value that is read.
     *
     * @param array which array; a negative one is scratch memory, counted from −1 down
     * @param index the place in the array, counted from where its part begins
     */
    record Leaf(int array, int index) {}

    private final boolean blocksAllowed;
    private final Nodes nodes = new Nodes();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** Where values lie in scratch memory already. */
    private final Map<List<Node>, Integer> scratch = new HashMap<>();

    private int scratches;

    /**
     * Starts with nothing.
     *
     * @param blocksAllowed whether there may be scratch memory
     */
    Recorder(boolean blocksAllowed) {
        this.blocksAllowed = blocksAllowed;
    }

    Nodes nodes() {
        return nodes;
    }

    /** Returns what the inputs among the nodes read, by their index. */
    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    void checkSize(long more) {
        if (nodes.size() + more > MOST_NODES) {
            throw new NotStraightException("too large");
        }
    }

    Node leaf(int array, int index) {
        checkSize(1);
        leaves.add(new Leaf(array, index));
        return nodes.input(leaves.size() - 1);
    }

    Node zero() {
        return nodes.constant(0);
    }

    Node fma(Node a, Node b, Node c) {
        checkSize(1);
        return nodes.fma(a, b, c);
    }

    /** Applies the formula of a program to elements of equal place. */
    List<Node> apply(Program program, List<List<Node>> inputs) {
        int size = inputs.get(0).size();
        if (blocksAllowed && size >= LEAST_BLOCK && isExpensive(program)) {
            return block(program, inputs, size);
        }
        List<Node> results = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int place = i;
            results.addAll(nodes.apply(program, input -> inputs.get(input).get(place), nodes::scalar));
        }
        return results;
    }

    private static boolean isExpensive(Program program) {
        Nodes own = new Nodes();
        own.apply(program, own::input, own::scalar);
        return own.all().stream().anyMatch(node -> node.op().isElementary() || node.op() == Op.CALL);
    }

    private List<Node> block(Program program, List<List<Node>> inputs, int size) {
        List<Block.Fill> fills = new ArrayList<>();
        List<Integer> read = new ArrayList<>();
        for (List<Node> values : inputs) {
            Integer known = scratch.get(values);
            if (known == null) {
                known = scratches++;
                scratch.put(values, known);
                fills.add(new Block.Fill(known, values));
            }
            read.add(known);
        }
        int output = scratches++;
        List<Node> results = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            results.add(leaf(-1 - output, i));
        }
        scratch.put(results, output);
        blocks.add(new Block(program, fills, read, output, size));
        return results;
    }
}
