package dev.gradus.core.network;

import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.schedule.Schedule;
import dev.gradus.core.optimizer.OptimizerState;
import dev.gradus.core.optimizer.Range;
import dev.gradus.core.optimizer.RunningOptimizer;
import java.util.List;

/**
 * What a training leaves to one that goes on with the same optimizer.
 *
 * <p>The state of the optimizer is that of the last step made, not a copy.
 *
 * @param optimizer the slots and the number of steps
 * @param trained the ranges of parameters that have been trained
 * @param epochs how many epochs the optimizer has run, which is where its schedule has come to
 * @param schedule the name of the schedule; empty if there is none
 * @param memory what the schedule has kept
 */
public record Continuation(
        OptimizerState optimizer, List<Range> trained, int epochs, String schedule, double[] memory) {

    private static final double[] NOTHING = {};

    /** Returns what a first training starts with. */
    static Continuation start(List<Range> trained) {
        return new Continuation(new OptimizerState(), trained, 0, "", NOTHING);
    }

    /** Returns what a training starts with: what was left, if it belongs to the same optimizer, else nothing. */
    static Continuation of(TrainingState before, Optimizer optimizer, List<Range> trained) {
        Continuation left = before.continuation();
        boolean same = left != null
                && before.optimizer().name().equals(optimizer.name())
                && left.trained.equals(trained)
                && left.optimizer.names().equals(RunningOptimizer.slots(optimizer));
        return same ? left : start(trained);
    }

    /** Returns what a schedule has kept; nothing if another one was in use. */
    double[] memoryOf(Schedule now) {
        return now != null && now.name().equals(schedule) ? memory : NOTHING;
    }

    /** Returns the same after a number of epochs. */
    Continuation after(int moreEpochs, String scheduleName, double[] kept) {
        return new Continuation(optimizer, trained, epochs + moreEpochs, scheduleName, kept);
    }
}
