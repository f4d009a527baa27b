package dev.gradus.core.straight;

import dev.gradus.api.layer.Phase;
import dev.gradus.core.formula.Node;
import dev.gradus.core.formula.Nodes;
import dev.gradus.core.formula.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pass computes.
 *
 * @param nodes all operations
 * @param leaves what the inputs among them read
 * @param blocks what is computed by loops, in order
 * @param summed the losses of the elements, which are added up in double precision
 * @param factor what their sum is multiplied by
 * @param stores what is written when everything has been computed
 */
record StraightGraph(
        Nodes nodes,
        List<Recorder.Leaf> leaves,
        List<Block> blocks,
        List<Node> summed,
        double factor,
        List<Store> stores) {

    /** Elementary functions one after the other that take as long as a prediction's way through loops. */
    private static final int MOST_FUNCTIONS = 8;

    /**
     * A value and where it is written.
     *
     * @param array which array
     * @param index the place in it
     */
    record Store(int array, int index, Node value) {}

    /** All that the code depends on. */
    private record Signature(
            List<?> nodes,
            List<Recorder.Leaf> leaves,
            List<List<?>> blocks,
            List<Integer> summed,
            double factor,
            List<List<Integer>> stores) {}

    StraightGraph {
        blocks.forEach(block -> block.fills().forEach(fill -> fill.values().forEach(Node::use)));
        summed.forEach(Node::use);
        stores.forEach(store -> store.value().use());
    }

    /** Returns what two graphs have in common that the same code computes. */
    Object signature() {
        return new Signature(
                nodes.keys(),
                leaves,
                blocks.stream().map(StraightGraph::signature).toList(),
                summed.stream().map(Node::id).toList(),
                factor,
                stores.stream()
                        .map(store -> List.of(
                                store.array(), store.index(), store.value().id()))
                        .toList());
    }

    /** The program is not among it: its loop is given to the code. */
    private static List<?> signature(Block block) {
        List<List<Integer>> filled = block.fills().stream()
                .map(fill -> fill.values().stream().map(Node::id).toList())
                .toList();
        return List.of(filled, block.inputs(), block.output(), block.size());
    }

    /** Records the prediction of one sample. */
    static StraightGraph prediction(LayerList network) {
        Recorder recorder = new Recorder(false);
        Cells outputs = new RecordedLayers(recorder, network, 1).forward(Phase.INFERENCE);
        long functions = recorder.nodes().all().stream()
                .filter(node -> node.op().isElementary())
                .count();
        if (functions > MOST_FUNCTIONS) {
            throw new NotStraightException("a loop over vectors is faster");
        }
        List<Store> stores = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            stores.add(new Store(Recorder.OUTPUTS, i, outputs.cell(i)));
        }
        return new StraightGraph(recorder.nodes(), recorder.leaves(), List.of(), List.of(), 0, stores);
    }

    /** Records a step of training. */
    static StraightGraph step(LayerList network, StepPlan plan) {
        Recorder recorder = new Recorder(true);
        Nodes nodes = recorder.nodes();
        RecordedLayers layers = new RecordedLayers(recorder, network, plan.rows());
        Cells predicted = layers.forward(Phase.TRAINING);
        Cells observed = new Cells(recorder, plan.rows(), predicted.columns()).reading(Recorder.TARGETS, 0);
        List<Node> summed = new ArrayList<>();
        for (int i = 0; i < predicted.size(); i++) {
            int place = i;
            List<Node> gradientAndValue = nodes.apply(
                    plan.loss(),
                    input -> (input == 0 ? predicted : observed).cell(place),
                    scalar -> nodes.constant(plan.factor()));
            layers.outputGradient().setCell(place, gradientAndValue.get(0));
            summed.add(gradientAndValue.get(1));
        }
        layers.backward();
        List<Store> stores = new ArrayList<>();
        layers.parameters().forEach(parameter -> update(recorder, parameter, plan, stores));
        return new StraightGraph(nodes, recorder.leaves(), recorder.blocks(), summed, plan.factor(), stores);
    }

    private static void update(
            Recorder recorder, CellBinding.CellParameter parameter, StepPlan plan, List<Store> stores) {
        Nodes nodes = recorder.nodes();
        Program update = plan.update();
        for (int i = 0; i < parameter.value().size(); i++) {
            int index = parameter.offset() + i;
            if (!plan.isTrained(index)) {
                continue;
            }
            Node[] read = new Node[update.inputs().size()];
            read[0] = parameter.value().cell(i);
            read[1] = parameter.gradient().cell(i);
            for (int slot = 2; slot < read.length; slot++) {
                read[slot] = recorder.leaf(Recorder.WEIGHTS + slot - 1, index);
            }
            List<Node> written = nodes.apply(update, input -> read[input], nodes::scalar);
            recorder.checkSize(0);
            for (int output = 0; output < written.size(); output++) {
                stores.add(new Store(Recorder.WEIGHTS + output, index, written.get(output)));
            }
        }
    }
}
