package dev.gradus.core.network;

import dev.gradus.api.metric.Metric;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.straight.StraightPasses;
import java.nio.file.Path;
import java.util.List;

/**
 * What networks need of their engine.
 *
 * @param compute what they compute with
 * @param straight makes straight-line code of whole passes
 * @param parts where their parts come from
 * @param metrics all metrics there are, with their default settings
 * @param reader reads them from files
 * @param writer writes them to files
 */
public record NetworkServices(
        Compute compute,
        StraightPasses straight,
        PartSource parts,
        List<Metric> metrics,
        Reader reader,
        Writer writer) {

    /** What is there, and straight-line code made of its formulas. */
    public NetworkServices(Compute compute, PartSource parts, List<Metric> metrics, Reader reader, Writer writer) {
        this(compute, new StraightPasses(compute.formulas()), parts, metrics, reader, writer);
    }

    /** Reads networks from files. */
    @FunctionalInterface
    public interface Reader {

        /** Reads the network of a model file. */
        CoreNetwork read(Path file);
    }

    /** Writes networks to files. */
    @FunctionalInterface
    public interface Writer {

        /**
         * Writes a network to a file whose extension says the format.
         *
         * @param checkpoint whether with all that is needed to go on with its training
         */
        void write(CoreNetwork network, Path file, boolean checkpoint);
    }
}
