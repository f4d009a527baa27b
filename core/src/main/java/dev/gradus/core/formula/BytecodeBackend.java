package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.warmup.WarmUp;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/** Generates one class with one loop for every program; leaves programs too large for that to others. */
public final class BytecodeBackend implements LoopBackend {

    private static final String NAME = "bytecode";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Loop> compile(Graph graph, Precision precision, WarmUp warmUp) {
        if (LoopClass.isTooLarge(graph)) {
            return Optional.empty();
        }
        LoopClass loop = new LoopClass(BytecodeBackend.class, graph, precision, NAME);
        PlainLoop.write(loop, "run");
        return loop.define(MethodHandles.lookup(), graph.functions());
    }
}
