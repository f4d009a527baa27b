package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.warmup.WarmUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Makes loops from programs, each program once per precision.
 *
 * <p>A program that calls plain Java is compiled anew every time: its loop holds the function as a constant, so that
 * the call is inlined however many other functions there are.
 */
public final class FormulaCompiler {

    private record Key(Graph graph, Precision precision) {}

    private final List<LoopBackend> backends;
    private final WarmUp warmUp;
    private final Map<Key, Loop> compiled = new ConcurrentHashMap<>();

    /** Makes a compiler with the backends that need nothing but the JDK. */
    public FormulaCompiler() {
        this(List.of(), WarmUp.none());
    }

    /**
     * Makes a compiler that prefers the given backends, first to last, and otherwise uses the plain ones: generated
     * bytecode, and the interpreter where that is not possible.
     *
     * @param warmUp for loops that need time to become fast
     */
    public FormulaCompiler(List<LoopBackend> preferred, WarmUp warmUp) {
        List<LoopBackend> plain = List.of(new BytecodeBackend(), new InterpreterBackend());
        this.backends = Stream.concat(preferred.stream(), plain.stream()).toList();
        this.warmUp = warmUp;
    }

    /**
     * Returns a new loop of the program, bound to nothing.
     *
     * @throws IllegalArgumentException if a formula uses a variable that the program does not define
     */
    public Loop loop(Program program, Precision precision) {
        Key key = new Key(Graph.of(program), precision);
        if (!program.calls().isEmpty()) {
            return compile(key);
        }
        return compiled.computeIfAbsent(key, this::compile).fresh();
    }

    /** Returns a new loop of the program that sums the last output, bound to nothing. */
    public SumLoop sum(Program program, Precision precision) {
        return new SumLoop(loop(program, precision));
    }

    private Loop compile(Key key) {
        for (LoopBackend backend : backends) {
            Optional<Loop> loop = backend.compile(key.graph(), key.precision(), warmUp);
            if (loop.isPresent()) {
                return loop.get();
            }
        }
        throw new IllegalStateException("the interpreter refused " + key.graph());
    }
}
