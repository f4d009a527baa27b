package dev.gradus.core.file;

import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import dev.gradus.core.data.IdxFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Returns the same with another seed. */
    public ExperimentFile withSeed(long other) {
        return new ExperimentFile(file, name, other, precision, data, network, initial, training);
    }

    /**
     * Where the samples are.
     *
     * @param train the CSV files to train on, which of their columns, and what is said of them
     * @param idx the files to train on if they are not CSV files
     * @param inputScaling the kind of scaling of the inputs that are numbers
     * @param targetScaling the kind of scaling of the targets that are numbers
     * @param missingNumbers what stands in for missing numbers
     * @param missingCategories what stands in for missing categories
     * @param unseen what happens with categories that did not occur in training
     * @param preparations what is said of single columns, by name
     * @param test the samples for the final test
     * @param validation the samples on which the loss is watched during training
     */
    public record DataSection(
            Csv train,
            Optional<IdxFiles> idx,
            String inputScaling,
            String targetScaling,
            Missing missingNumbers,
            Missing missingCategories,
            Unseen unseen,
            Map<String, Preparation> preparations,
            HeldOut test,
            HeldOut validation) {

        /** Returns what to read from other files: the same columns, meaning the same. */
        public Csv otherFiles(HeldOut part, Data samples) {
            return Csv.of(part.files())
                    .format(train.format())
                    .inputs(samples.inputColumns())
                    .targets(samples.targetColumns())
                    .weight(train.weight())
                    .missing(train.missing().toArray(String[]::new))
                    .dropMissingTargets(train.dropMissingTargets());
        }
    }

    /**
     * Samples that are not trained on.
     *
     * @param files the CSV files that hold them; empty if there are none
     * @param idx the files that hold them if they are not CSV files
     * @param fraction the fraction of the training rows to hold back; 0 for none
     */
    public record HeldOut(List<Path> files, Optional<IdxFiles> idx, double fraction) {

        /** No samples. */
        public static final HeldOut NONE = new HeldOut(List.of(), Optional.empty(), 0);
    }

    /**
     * A layer.
     *
     * @param name its name in the network; null for the usual one
     * @param layer its type and settings
     */
    public record LayerEntry(String name, PartSpec layer) {}
}
