package dev.gradus.core.engine;

import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Suggestion;
import dev.gradus.core.file.ExperimentReader;
import dev.gradus.core.network.NetworkServices;
import dev.gradus.core.suggest.Suggested;
import java.nio.file.Path;
import java.util.Map;

/** A made-up experiment that can be run. */
record CoreSuggestion(Suggested suggested, Path file, NetworkServices services) implements Suggestion {

    @Override
    public String text() {
        return suggested.text();
    }

    @Override
    public Experiment experiment(Map<String, String> overrides) {
        return LoadedExperiment.of(ExperimentReader.parse(file, text(), overrides), suggested.samples(), services);
    }
}
