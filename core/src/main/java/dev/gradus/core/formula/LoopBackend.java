package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.warmup.WarmUp;
import java.util.Optional;

/** A way of running programs; found by {@link java.util.ServiceLoader} where it is not built in. */
public interface LoopBackend {

    /** Returns the name that {@link Loop#backend()} reports, such as {@code bytecode}. */
    String name();

    /** Returns whether this backend can run in this JVM; asked first, so it must not need what may be missing. */
    default boolean isAvailable() {
        return true;
    }

    /**
     * Returns the loop of a program, bound to nothing; empty if this backend cannot run it well.
     *
     * @param warmUp for loops that need time to become fast
     */
    Optional<Loop> compile(Graph graph, Precision precision, WarmUp warmUp);
}
