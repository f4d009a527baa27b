package dev.gradus.core.file;

import dev.gradus.api.PartSpec;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What stands in an experiment file; whether parts, columns and parameters of these names exist is not checked yet.
 *
 * @param file the file
 * @param name the experiment's name
 * @param seed the seed of everything random
 * @param precision the precision of the network
 * @param data where the samples are
 * @param network the layers in order
 * @param initial first values of parameters by name, as nested lists
 * @param training the loss, the optimizer, how long and how to train
 */
public record ExperimentFile(
        Path file,
        String name,
        long seed,
        Precision precision,
        DataSection data,
        List<LayerEntry> network,
        Map<String, Object> initial,
        Training training) {

    /**
     * Where the samples are.
     *
     * @param train the files to train on
     * @param format what is known of how these and the other files are written
     * @param inputs the input columns; empty for every column that is not a target
     * @param targets the target columns
     * @param inputScaling the type of scaling of the inputs
     * @param targetScaling the type of scaling of the targets
     * @param test the samples for the final test
     * @param validation the samples on which the loss is watched during training
     */
    public record DataSection(
            List<Path> train,
            CsvFormat format,
            List<String> inputs,
            List<String> targets,
            String inputScaling,
            String targetScaling,
            HeldOut test,
            HeldOut validation) {}

    /**
     * Samples that are not trained on.
     *
     * @param files the files that hold them; empty if there are none
     * @param fraction the fraction of the training rows to hold back; 0 for none
     */
    public record HeldOut(List<Path> files, double fraction) {

        /** No samples. */
        public static final HeldOut NONE = new HeldOut(List.of(), 0);
    }

    /**
     * A layer.
     *
     * @param name its name in the network; null for the usual one
     * @param layer its type and settings
     */
    public record LayerEntry(String name, PartSpec layer) {}
}
