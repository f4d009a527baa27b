package dev.gradus.core.file;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.encoding.ColumnCode;
import java.util.List;
import java.util.Map;

/**
 * What stands in a model file, in whichever format.
 *
 * @param precision the precision of the network and of the numbers in the file
 * @param inputs the inputs, and how each is encoded
 * @param targets the targets, and how each is encoded
 * @param network the layers: {@code name}, {@code type} and all settings of each
 * @param loss {@code type} and all settings; null before the first training
 * @param optimizer {@code type} and all settings; null before the first training
 * @param parameters the trained matrices by name, in the network's order
 * @param buffers the matrices that are saved but not trained
 * @param training what is remembered of the training
 * @param plugins where the third-party parts came from
 * @param checkpoint what is needed to go on with the training; null if the model is no checkpoint
 */
public record ModelDocument(
        Precision precision,
        List<ColumnCode> inputs,
        List<ColumnCode> targets,
        List<Map<String, Object>> network,
        Map<String, Object> loss,
        Map<String, Object> optimizer,
        Map<String, Values> parameters,
        Map<String, Values> buffers,
        TrainingRecord training,
        List<PluginRecord> plugins,
        CheckpointRecord checkpoint) {

    /** The version of the format that is written, and the newest that is read. */
    public static final int VERSION = 2;

    /** What a file says to be one. */
    static final String FORMAT = "gradus";

    /** Returns the inputs as they stand in a file. */
    public Map<String, Object> inputFields() {
        return ColumnFields.write(inputs);
    }

    /** Returns the targets as they stand in a file. */
    public Map<String, Object> targetFields() {
        return ColumnFields.write(targets);
    }

    /**
     * A matrix of numbers.
     *
     * @param rows its rows
     * @param columns its columns
     * @param values row-major
     */
    public record Values(int rows, int columns, double[] values) {

        String shape() {
            return "[" + rows + "][" + columns + "]";
        }
    }

    /**
     * What is remembered of the training.
     *
     * @param seed the seed of everything random
     * @param epochs the epochs done
     * @param lastLoss the loss of the last epoch; NaN if there was none
     * @param classWeights how much each class counts in the loss; empty if all count the same
     */
    public record TrainingRecord(long seed, int epochs, double lastLoss, List<Double> classWeights) {

        /** Makes one of a training without weights of classes. */
        public TrainingRecord(long seed, int epochs, double lastLoss) {
            this(seed, epochs, lastLoss, List.of());
        }
    }

    /**
     * Where a third-party part came from.
     *
     * @param kind its kind, such as {@code activation}
     * @param name its registered name
     * @param jar the name of its jar
     * @param version the version of the jar; null if it has none
     */
    public record PluginRecord(String kind, String name, String jar, String version) {}
}
