package dev.gradus.core.file;

import dev.gradus.core.file.ModelDocument.Values;
import java.util.List;
import java.util.Map;

/**
 * What stands in a model file that is a checkpoint, besides the model.
 *
 * @param steps how many steps the optimizer has made
 * @param epochs how many epochs it has run
 * @param trained the names of the trained parameters
 * @param schedule the name of the schedule; empty if there is none
 * @param memory what the schedule has kept
 * @param history the columns of the history
 * @param waiting how long early stopping has waited; null if it is not used
 * @param slots what the optimizer has kept, by slot and parameter, such as {@code m/dense_1.weight}
 * @param best the parameters and buffers of the best epoch; empty if they are not kept
 */
public record CheckpointRecord(
        long steps,
        int epochs,
        List<String> trained,
        String schedule,
        double[] memory,
        Map<String, double[]> history,
        WaitingRecord waiting,
        Map<String, Values> slots,
        Map<String, Values> best) {

    /**
     * How long early stopping has waited.
     *
     * @param best the best figure; smaller is better
     * @param bestEpoch its epoch; −1 if there is none
     * @param reference the figure to beat
     * @param waited how many epochs it has not been beaten
     */
    public record WaitingRecord(double best, int bestEpoch, double reference, int waited) {}
}
