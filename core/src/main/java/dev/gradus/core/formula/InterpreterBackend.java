package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.warmup.WarmUp;
import java.util.Optional;

/**
 * Interprets: about five times slower than compiled code, but for any formula and on any JVM; the check for the others.
 */
public final class InterpreterBackend implements LoopBackend {

    static final String NAME = "interpreter";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Loop> compile(Graph graph, Precision precision, WarmUp warmUp) {
        return Optional.of(
                precision == Precision.FLOAT32 ? new InterpretedFloatLoop(graph) : new InterpretedDoubleLoop(graph));
    }
}
