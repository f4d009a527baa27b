package dev.gradus.core.network;

import dev.gradus.api.metric.Metric;
import dev.gradus.core.compute.Compute;
import java.nio.file.Path;
import java.util.List;

/**
 * What networks need of their engine.
 *
 * @param compute what they compute with
 * @param parts where their parts come from
 * @param metrics all metrics there are, with their default settings
 * @param writer writes them to files
 */
public record NetworkServices(Compute compute, PartSource parts, List<Metric> metrics, Writer writer) {

    /** Writes networks to files. */
    @FunctionalInterface
    public interface Writer {

        /** Writes a network to a file whose extension says the format. */
        void write(CoreNetwork network, Path file);
    }
}
