package dev.gradus.core.tuning;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.training.Callback;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import dev.gradus.core.data.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a cross-validation.
 *
 * @param samples what to cut into folds
 * @param firstSeed the seed of the first repetition; those that follow have the next ones
 * @param loss says whether targets are classes
 * @param folds how many folds and repetitions
 * @param trainee what is trained
 */
public record CrossValidation(Data samples, long firstSeed, Loss loss, Folds folds, Trainee trainee) {

    /** Something that can be trained anew with any samples. */
    @FunctionalInterface
    public interface Trainee {

        /**
         * Trains a new network.
         *
         * @param split what to train on, and what to judge by
         * @param seed the network's
         * @param callback is to be told of every epoch
         */
        Trained train(Split split, long seed, Callback callback);
    }

    /** Returns what there is to do, repetition after repetition and fold after fold. */
    public List<PlannedRun> planned() {
        boolean shares = folds.stratified() != null ? folds.stratified() : loss.outputs() != Outputs.VALUES;
        List<PlannedRun> planned = new ArrayList<>();
        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            long seed = firstSeed + repeat;
            FoldAssignment assignment = new FoldAssignment(samples, folds.count(), shares, seed);
            for (int fold = 0; fold < folds.count(); fold++) {
                Split split = assignment.split(fold);
                planned.add(new PlannedRun(seed, fold + 1, callback -> trainee.train(split, seed, callback)));
            }
        }
        return planned;
    }

    /** Does it, on some threads at once. */
    public Runs run(RunListener listener, int threads) {
        List<PlannedRun> planned = planned();
        ParallelRuns parallel = new ParallelRuns(listener, planned.size());
        List<Run> runs = parallel.run(planned, threads).stream()
                .flatMap(Optional::stream)
                .toList();
        return new Runs(runs, parallel.rising());
    }
}
