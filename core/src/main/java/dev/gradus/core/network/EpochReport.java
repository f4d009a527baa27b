package dev.gradus.core.network;

import dev.gradus.api.network.Network;
import dev.gradus.api.training.Epoch;
import dev.gradus.api.training.History;
import java.util.Map;

/** What callbacks see of the last epoch. */
final class EpochReport implements Epoch {

    private final EpochLog log;
    private final int total;
    private final Network network;
    private boolean stopped;

    EpochReport(EpochLog log, int total, Network network) {
        this.log = log;
        this.total = total;
        this.network = network;
    }

    @Override
    public int number() {
        return log.epochs() - 1;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public double loss() {
        return log.last(History.LOSS);
    }

    @Override
    public double validationLoss() {
        return log.last(History.VALIDATION_LOSS);
    }

    @Override
    public double learningRate() {
        return log.last(History.LEARNING_RATE);
    }

    @Override
    public Map<String, Double> figures() {
        return log.lastRow();
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }
}
