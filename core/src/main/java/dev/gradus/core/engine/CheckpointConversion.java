package dev.gradus.core.engine;

import dev.gradus.api.network.ParameterInfo;
import dev.gradus.core.file.CheckpointRecord;
import dev.gradus.core.file.CheckpointRecord.WaitingRecord;
import dev.gradus.core.file.ModelDocument.Values;
import dev.gradus.core.network.Continuation;
import dev.gradus.core.network.CoreNetwork;
import dev.gradus.core.network.Past;
import dev.gradus.core.network.Past.Waiting;
import dev.gradus.core.network.TrainingMemory;
import dev.gradus.core.network.TrainingState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what a training needs to be gone on with into what a checkpoint holds, and back. */
final class CheckpointConversion {

    private static final String SLOT_END = "/";

    private CheckpointConversion() {}

    static CheckpointRecord record(CoreNetwork network) {
        TrainingState training = network.training();
        Continuation left = training.continuation();
        Past past = training.past() == null ? null : training.past().get();
        TrainingMemory memory = new TrainingMemory(network);
        List<ParameterInfo> trained = memory.trained(left);
        Map<String, Values> slots = new LinkedHashMap<>();
        for (String slot : left.optimizer().names()) {
            ModelConversion.values(trained, name -> memory.slot(left, slot, name))
                    .forEach((name, values) -> slots.put(slot + SLOT_END + name, values));
        }
        Waiting waiting = past == null ? null : past.waiting();
        return new CheckpointRecord(
                left.optimizer().steps(),
                left.epochs(),
                trained.stream().map(ParameterInfo::name).toList(),
                left.schedule(),
                left.memory(),
                past == null ? Map.of() : past.history(),
                waiting == null
                        ? null
                        : new WaitingRecord(waiting.best(), waiting.bestEpoch(), waiting.reference(), waiting.waited()),
                slots,
                past == null || past.best().isEmpty()
                        ? Map.of()
                        : ModelConversion.values(parametersAndBuffers(network), past.best()::get));
    }

    private static List<ParameterInfo> parametersAndBuffers(CoreNetwork network) {
        List<ParameterInfo> all = new ArrayList<>();
        network.layers().forEach(layer -> all.addAll(layer.parameters()));
        all.addAll(network.buffers());
        return all;
    }

    /** Gives a network, whose parameters may still be missing, what a checkpoint holds of its training. */
    static void restore(CheckpointRecord checkpoint, CoreNetwork network) {
        TrainingMemory memory = new TrainingMemory(network);
        Continuation left = memory.continuation(
                checkpoint.trained(), checkpoint.epochs(), checkpoint.schedule(), checkpoint.memory());
        left.optimizer().setSteps(checkpoint.steps());
        List<ParameterInfo> trained = memory.trained(left);
        bySlot(checkpoint.slots())
                .forEach((slot, matrices) -> ModelConversion.fill(
                        "slots." + slot,
                        trained,
                        matrices,
                        (name, values) -> memory.setSlot(left, slot, name, values)));
        Map<String, double[]> best = new LinkedHashMap<>();
        if (!checkpoint.best().isEmpty()) {
            ModelConversion.fill("best", parametersAndBuffers(network), checkpoint.best(), best::put);
        }
        WaitingRecord w = checkpoint.waiting();
        Waiting waiting = w == null ? null : new Waiting(w.best(), w.bestEpoch(), w.reference(), w.waited());
        Past past = new Past(checkpoint.history(), waiting, best);
        TrainingState training = network.training();
        network.setTraining(new TrainingState(
                training.loss(), training.optimizer(), training.epochs(), training.lastLoss(), left, () -> past));
    }

    private static Map<String, Map<String, Values>> bySlot(Map<String, Values> slots) {
        Map<String, Map<String, Values>> bySlot = new LinkedHashMap<>();
        slots.forEach((name, values) -> {
            int end = Math.max(0, name.indexOf(SLOT_END));
            bySlot.computeIfAbsent(name.substring(0, end), unused -> new LinkedHashMap<>())
                    .put(name.substring(end + 1), values);
        });
        return bySlot;
    }
}
