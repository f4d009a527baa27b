package dev.gradus.simd.formula;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.Graph;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.formula.LoopBackend;
import dev.gradus.core.formula.LoopClass;
import dev.gradus.core.formula.Op;
import dev.gradus.core.warmup.Gate;
import dev.gradus.core.warmup.WarmUp;
import dev.gradus.simd.matrix.Lanes;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import jdk.incubator.vector.VectorSpecies;

/**
 * Generates one class for every program: a loop over whole vectors, and one over the elements that are left, which is
 * that of the plain backend. Programs that call plain Java, and those of more than about four elementary functions, are
 * left to the plain backend altogether.
 */
public final class VectorBackend implements LoopBackend {

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    /** Elements that take a plain loop about a millisecond. */
    private static final long ENOUGH_ELEMENTS = 200_000;

    @Override
    public String name() {
        return "simd";
    }

    @Override
    public boolean isAvailable() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    }

    @Override
    public Optional<Loop> compile(Graph graph, Precision precision, WarmUp warmUp) {
        if (LoopClass.isTooLarge(graph) || graph.nodes().stream().anyMatch(node -> node.op() == Op.CALL)) {
            return Optional.empty();
        }
        VectorSpecies<?> species = precision == Precision.FLOAT32 ? Lanes.FLOATS : Lanes.DOUBLES;
        LoopClass loop = new LoopClass(VectorBackend.class, graph, precision, name(), TwoWays.class);
        if (!VectorLoop.write(loop, species)) {
            return Optional.empty();
        }
        Loop[] made = new Loop[1];
        Gate gate = warmUp.gate(ENOUGH_ELEMENTS, () -> new LoopTrial(made[0].fresh(), graph));
        Optional<Loop> defined = loop.define(MethodHandles.lookup(), List.of(species, gate));
        defined.ifPresent(first -> made[0] = first);
        return defined;
    }
}
