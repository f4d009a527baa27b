package dev.gradus.core.optimizer;

import dev.gradus.core.tensor.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an optimizer keeps from step to step: the number of steps, and a vector for each slot. */
public final class OptimizerState {

    private final Map<String, Vector> slots = new LinkedHashMap<>();
    private long steps;

    /** Returns the names of the slots, in the optimizer's order. */
    public List<String> names() {
        return List.copyOf(slots.keySet());
    }

    /** Returns a slot, zero at first, with a place for every parameter of the network. */
    public Vector slot(String name, Vector weights) {
        return slots.computeIfAbsent(name, unused -> new Vector(weights.precision(), weights.size()));
    }

    /** Returns the number of steps so far. */
    public long steps() {
        return steps;
    }

    /** Sets the number of steps so far. */
    public void setSteps(long done) {
        steps = done;
    }
}
