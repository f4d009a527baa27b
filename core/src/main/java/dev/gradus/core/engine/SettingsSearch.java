package dev.gradus.core.engine;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import dev.gradus.api.tuning.Search;
import dev.gradus.api.tuning.SearchResult;
import dev.gradus.api.tuning.Trial;
import dev.gradus.core.data.DataFiles;
import dev.gradus.core.file.ExperimentFile;
import dev.gradus.core.file.ExperimentReader;
import dev.gradus.core.network.NetworkServices;
import dev.gradus.core.tuning.Combinations;
import dev.gradus.core.tuning.ParallelRuns;
import dev.gradus.core.tuning.PlannedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A search for the best settings of an experiment file. */
final class SettingsSearch {

    private final Path file;
    private final Map<String, String> overrides;
    private final Search search;
    private final NetworkServices services;
    private final DataFiles files = new DataFiles();

    SettingsSearch(Path file, Map<String, String> overrides, Search search, NetworkServices services) {
        this.file = file;
        this.overrides = overrides;
        this.search = search;
        this.services = services;
    }

    /** A combination of settings with the runs that it needs; none if it is not allowed. */
    private record Planned(Map<String, String> settings, List<PlannedRun> runs, InvalidInputException refusal) {}

    SearchResult run(RunListener listener) {
        List<Planned> trials = combinations().stream().map(this::plan).toList();
        if (trials.stream().allMatch(trial -> trial.refusal != null)) {
            throw trials.get(0).refusal;
        }
        List<PlannedRun> planned =
                trials.stream().flatMap(trial -> trial.runs.stream()).toList();
        ParallelRuns parallel = new ParallelRuns(listener, planned.size());
        List<Optional<Run>> ended =
                parallel.run(planned, services.compute().pool().threads());
        List<Trial> results = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < trials.size(); i++) {
            Planned trial = trials.get(i);
            List<Optional<Run>> own = ended.subList(next, next + trial.runs.size());
            next += trial.runs.size();
            // With only some of its runs a trial would be judged by other samples than the rest.
            if (own.stream().allMatch(Optional::isPresent)) {
                results.add(trial(i + 1, trial, own, parallel.rising()));
            }
        }
        return new SearchResult(search.score(), parallel.rising().contains(search.score()), results, trials.size());
    }

    private static Trial trial(int number, Planned planned, List<Optional<Run>> ended, Set<String> rising) {
        List<Run> runs = ended.stream().map(Optional::orElseThrow).toList();
        String refusal = planned.refusal == null ? "" : planned.refusal.getMessage();
        return new Trial(number, planned.settings, new Runs(runs, rising), refusal);
    }

    private List<Map<String, String>> combinations() {
        if (search.trials() == 0) {
            return Combinations.all(search.varied());
        }
        long seed = search.seed()
                .orElseGet(() -> ExperimentReader.read(file, overrides).seed());
        return Combinations.drawn(search.varied(), search.trials(), seed);
    }

    /** Finds out whether a combination is allowed before any training starts. */
    private Planned plan(Map<String, String> settings) {
        Map<String, String> values = new LinkedHashMap<>(overrides);
        values.putAll(settings);
        try {
            ExperimentFile set = ExperimentReader.read(file, values);
            LoadedExperiment experiment = LoadedExperiment.of(set, services, files);
            requireJudge(experiment);
            experiment.network().judges(experiment.training(), search.score());
            List<PlannedRun> runs = new ArrayList<>();
            for (int i = 0; i < search.seeds(); i++) {
                runs.addAll(runs(set.withSeed(set.seed() + i)));
            }
            return new Planned(settings, runs, null);
        } catch (InvalidInputException e) {
            return new Planned(settings, List.of(), e);
        }
    }

    private void requireJudge(LoadedExperiment experiment) {
        boolean judged =
                search.folds().isPresent() || experiment.training().validation().isPresent();
        Check.require(
                judged,
                "%s: nothing to judge trials by; hold samples back, such as \"data\": {\"validation\": 0.2, …}, or"
                        + " cross-validate (--folds 5)",
                file);
    }

    private List<PlannedRun> runs(ExperimentFile seeded) {
        String score = search.score();
        if (search.folds().isPresent()) {
            return LoadedExperiment.of(seeded, services, files)
                    .crossValidation(search.folds().get(), score)
                    .planned();
        }
        return List.of(new PlannedRun(seeded.seed(), 0, callback -> {
            LoadedExperiment experiment = LoadedExperiment.of(seeded, services, files);
            return experiment.train(experiment.training().validation().orElseThrow(), score, callback);
        }));
    }
}
