package dev.gradus.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts steps of training: an invocation takes many, as a call of {@code fit} has costs of its own. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Steps {

    /** Steps; JMH divides the time by them. */
    public long step;
}
