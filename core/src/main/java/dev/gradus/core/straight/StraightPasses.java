package dev.gradus.core.straight;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.FormulaCompiler;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.tensor.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Makes straight-line code for passes; writes the same only once. */
public final class StraightPasses {

    private record Key(Object signature, List<Integer> lengths, Precision precision) {}

    private final FormulaCompiler formulas;
    private final Map<Key, PassClass> steps = new ConcurrentHashMap<>();
    private final Map<Key, PassClass> predictions = new ConcurrentHashMap<>();

    /** Makes none yet. */
    public StraightPasses(FormulaCompiler formulas) {
        this.formulas = formulas;
    }

    /** Returns how many different pieces of code there are. */
    public int made() {
        return steps.size() + predictions.size();
    }

    /** Returns code for steps; empty if that would not pay, or a layer does more than formulas can say. */
    public Optional<StraightStep> step(LayerList network, StepPlan plan) {
        StraightGraph graph;
        try {
            graph = StraightGraph.step(network, plan);
        } catch (NotStraightException e) {
            return Optional.empty();
        }
        Precision precision = network.precision();
        Loop[] loops = graph.blocks().stream()
                .map(block -> formulas.loop(block.program(), precision))
                .toArray(Loop[]::new);
        int[] lengths = new int[loops.length];
        for (int i = 0; i < loops.length; i++) {
            int lanes = loops[i].lanes();
            lengths[i] = (graph.blocks().get(i).size() + lanes - 1) / lanes * lanes;
        }
        List<Integer> lengthList = Arrays.stream(lengths).boxed().toList();
        PassClass code = steps.computeIfAbsent(
                new Key(graph.signature(), lengthList, precision), key -> PassClass.step(graph, precision, lengths));
        return code.isUseful()
                ? Optional.of((StraightStep) code.make(loops, scratch(graph, loops, lengths, precision)))
                : Optional.empty();
    }

    /** Makes the memory that loops read and write, and binds them to it. */
    private static Vector[] scratch(StraightGraph graph, Loop[] loops, int[] lengths, Precision precision) {
        int pieces = graph.blocks().isEmpty()
                ? 0
                : graph.blocks().get(loops.length - 1).output() + 1;
        Vector[] scratch = new Vector[pieces];
        for (int i = 0; i < loops.length; i++) {
            Block block = graph.blocks().get(i);
            for (int place = 0; place < block.inputs().size(); place++) {
                int piece = block.inputs().get(place);
                scratch[piece] = longer(scratch[piece], lengths[i], precision);
            }
            scratch[block.output()] = longer(scratch[block.output()], lengths[i], precision);
        }
        for (int i = 0; i < loops.length; i++) {
            bind(loops[i], graph.blocks().get(i), scratch);
        }
        return scratch;
    }

    private static Vector longer(Vector piece, int length, Precision precision) {
        return piece == null || piece.size() < length ? new Vector(precision, length) : piece;
    }

    private static void bind(Loop loop, Block block, Vector[] scratch) {
        Vector output = scratch[block.output()];
        if (loop.precision() == Precision.FLOAT32) {
            for (int place = 0; place < block.inputs().size(); place++) {
                loop.input(place, scratch[block.inputs().get(place)].floats(), 0);
            }
            loop.output(0, output.floats(), 0);
        } else {
            for (int place = 0; place < block.inputs().size(); place++) {
                loop.input(place, scratch[block.inputs().get(place)].doubles(), 0);
            }
            loop.output(0, output.doubles(), 0);
        }
    }

    /** Returns code for predictions; empty if that would not pay, or a layer does more than formulas can say. */
    public Optional<StraightPrediction> prediction(LayerList network) {
        StraightGraph graph;
        try {
            graph = StraightGraph.prediction(network);
        } catch (NotStraightException e) {
            return Optional.empty();
        }
        Precision precision = network.precision();
        PassClass code = predictions.computeIfAbsent(
                new Key(graph.signature(), List.of(), precision), key -> PassClass.prediction(graph, precision));
        return code.isUseful() ? Optional.of((StraightPrediction) code.make()) : Optional.empty();
    }
}
