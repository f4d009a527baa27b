package dev.gradus.api;

import java.nio.file.Path;
import java.util.List;

/**
 * What an engine is made with.
 *
 * @param pluginDirectories directories whose jars are plugins; a path to a jar stands for that jar alone
 * @param threads how many threads work on one training, at least 1; 0 for one per processor
 */
public record EngineOptions(List<Path> pluginDirectories, int threads) {

    /** Copies the list and checks the number. */
    public EngineOptions {
        pluginDirectories = List.copyOf(pluginDirectories);
        Check.require(threads >= 0, "threads must be >= 1, or 0 for one per processor, got %s", threads);
    }

    /** Returns the defaults: no plugin directories, one thread per processor. */
    public static EngineOptions defaults() {
        return new EngineOptions(List.of(), 0);
    }

    /** Returns these options with other plugin directories. */
    public EngineOptions withPlugins(Path... directories) {
        return new EngineOptions(List.of(directories), threads);
    }

    /** Returns these options with another number of threads. */
    public EngineOptions withThreads(int count) {
        return new EngineOptions(pluginDirectories, count);
    }
}
