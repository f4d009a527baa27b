package dev.gradus.core.network;

import dev.gradus.api.network.ParameterInfo;
import java.util.List;

/** Looks into what a training leaves, parameter by parameter, for writing it to a file and reading it back. */
public final class TrainingMemory {

    private final ParameterStore store;

    /** Makes one for a network. */
    public TrainingMemory(CoreNetwork network) {
        this.store = network.store();
    }

    /** Returns the parameters that a continuation is for. */
    public List<ParameterInfo> trained(Continuation continuation) {
        TrainedRanges ranges = new TrainedRanges(continuation.trained());
        return store.parameters().stream()
                .filter(info -> ranges.contains(store.offset(info.name())))
                .toList();
    }

    /** Returns what a training of some parameters leaves, with slots that are not filled yet. */
    public Continuation continuation(List<String> trained, int epochs, String schedule, double[] memory) {
        return Continuation.start(TrainedRanges.of(trained, store).ranges()).after(epochs, schedule, memory);
    }

    /** Returns what a slot of the optimizer holds for a parameter. */
    public double[] slot(Continuation continuation, String slot, String parameter) {
        return continuation
                .optimizer()
                .slot(slot, store.values())
                .toArray(store.offset(parameter), store.get(parameter).length);
    }

    /** Sets what a slot of the optimizer holds for a parameter. */
    public void setSlot(Continuation continuation, String slot, String parameter, double[] values) {
        continuation.optimizer().slot(slot, store.values()).set(store.offset(parameter), values);
    }
}
