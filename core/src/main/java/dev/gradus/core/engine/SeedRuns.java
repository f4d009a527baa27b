package dev.gradus.core.engine;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Repeated;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import dev.gradus.core.tuning.ParallelRuns;
import dev.gradus.core.tuning.PlannedRun;
import dev.gradus.core.tuning.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The same experiment trained with one seed after another, and the best of the networks. */
final class SeedRuns {

    private final LoadedExperiment experiment;
    private final int seeds;
    private final Map<Long, Ended> ended = new ConcurrentHashMap<>();

    /** An experiment that has been trained. */
    private record Ended(LoadedExperiment experiment, Fit fit) {

        /** The loss that networks are chosen by: a test that chose among them would flatter the one that was chosen. */
        double loss() {
            return experiment.network().evaluate(judge(experiment)).loss();
        }
    }

    SeedRuns(LoadedExperiment experiment, int seeds) {
        Check.require(seeds >= 1, "the number of seeds must be >= 1, got %s", seeds);
        this.experiment = experiment;
        this.seeds = seeds;
    }

    Repeated run(RunListener listener) {
        List<PlannedRun> planned = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            long seed = experiment.seed() + i;
            planned.add(new PlannedRun(seed, 0, callback -> {
                LoadedExperiment seeded = experiment.withSeed(seed);
                Data held = seeded.testData().orElseGet(() -> judge(seeded));
                Trained trained = seeded.train(held, null, callback);
                ended.put(seed, new Ended(seeded, trained.fit()));
                return trained;
            }));
        }
        ParallelRuns parallel = new ParallelRuns(listener, seeds);
        List<Run> runs = parallel.run(planned, experiment.threads()).stream()
                .flatMap(Optional::stream)
                .toList();
        Ended best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Run run : runs) {
            double loss = run.failed() ? Double.NaN : ended.get(run.seed()).loss();
            if (loss < least) {
                least = loss;
                best = ended.get(run.seed());
            }
        }
        Optional<Ended> chosen = Optional.ofNullable(best);
        return new Repeated(new Runs(runs, parallel.rising()), chosen.map(Ended::experiment), chosen.map(Ended::fit));
    }

    /** Returns what to judge a network by, without the test data. */
    private static Data judge(LoadedExperiment experiment) {
        return experiment.training().validation().orElse(experiment.trainingData());
    }
}
