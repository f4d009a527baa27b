package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What to set in an experiment, and how many threads train. */
final class SettingOptions {

    @Option(names = "--epochs", paramLabel = "N", description = "Set training.epochs.")
    private String epochs;

    @Option(names = "--seed", paramLabel = "N", description = "Set seed.")
    private String seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many threads work; 0, the default, for one per processor.")
    private int threads;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Set any value of the experiment, such as optimizer.learning_rate=0.1. Repeatable.")
    private List<String> settings = new ArrayList<>();

    int threads() {
        return threads;
    }

    /** Returns what is set, by path. */
    Map<String, String> overrides() {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            require(equals > 0, "--set %s: expected path=value, such as optimizer.learning_rate=0.1", setting);
            overrides.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        if (epochs != null) {
            overrides.put("training.epochs", epochs);
        }
        if (seed != null) {
            overrides.put("seed", seed);
        }
        return overrides;
    }
}
