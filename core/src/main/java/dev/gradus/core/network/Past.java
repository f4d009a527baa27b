package dev.gradus.core.network;

import java.util.Map;

/**
 * What a training that is not finished has seen so far.
 *
 * @param history the columns of its history
 * @param waiting what early stopping waits for; null if it is not used, or has seen nothing yet
 * @param best the parameters and buffers of the best epoch by name; empty if they are not kept
 */
public record Past(Map<String, double[]> history, Waiting waiting, Map<String, double[]> best) {

    /**
     * How long early stopping has waited.
     *
     * @param best the best figure; smaller is better
     * @param bestEpoch its epoch; −1 if there is none
     * @param reference the figure that must be beaten to end the waiting
     * @param waited how many epochs it has not been beaten
     */
    public record Waiting(double best, int bestEpoch, double reference, int waited) {}
}
