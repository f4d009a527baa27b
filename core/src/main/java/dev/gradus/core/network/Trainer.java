package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Network;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.training.Epoch;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import java.util.Arrays;

/** Trains a network epoch by epoch, and reports after each. */
final class Trainer {

    /** Room for the losses of so many epochs at first: whoever asks for 2 billion epochs means to stop earlier. */
    private static final int FIRST_LOSSES = 1024;

    private final CoreNetwork network;
    private final Training plan;
    private final Loss loss;
    private final Optimizer optimizer;

    Trainer(CoreNetwork network, Training plan) {
        this.network = network;
        this.plan = plan;
        PartSource parts = network.services().parts();
        this.loss = parts.create(Loss.class, plan.loss(), "loss");
        this.optimizer = parts.create(Optimizer.class, plan.optimizer(), "optimizer");
    }

    Fit run(Data data) {
        NetworkSpec spec = network.spec();
        ParameterStore store = network.store();
        TrainingState before = network.training();
        Samples.check(data, spec);
        TrainedRanges trained = TrainedRanges.of(plan.trainable(), store);
        if (before.epochs() == 0) {
            network.fitScaling(data);
        }
        Samples samples = Samples.of(data, spec, network.scaling());
        Batches batches = new Batches(samples, plan.batchSize(), spec.smallestBatch(), plan.shuffle(), spec.seed());
        Workspace workspace = network.workspace(Workspace.Purpose.TRAIN);
        Divergence divergence = new Divergence(network, workspace, batches);
        EpochRunner epochs = new GradientSteps(network, workspace, batches, loss, optimizer, trained, divergence);

        double[] losses = new double[Math.min(plan.epochs(), FIRST_LOSSES)];
        int done = 0;
        boolean stopped = false;
        while (done < plan.epochs() && !stopped) {
            double epochLoss = epochs.run(before.epochs() + done);
            divergence.checkParameters(before.epochs() + done);
            if (done == losses.length) {
                losses = Arrays.copyOf(losses, (int) Math.min(2L * done, plan.epochs()));
            }
            losses[done] = epochLoss;
            done++;
            network.setTraining(new TrainingState(loss, optimizer, before.epochs() + done, losses[done - 1]));
            stopped = report(done - 1, losses[done - 1]);
        }
        if (done == 0) {
            network.setTraining(new TrainingState(loss, optimizer, before.epochs(), before.lastLoss()));
        }
        return new Fit(Arrays.copyOf(losses, done));
    }

    private boolean report(int number, double epochLoss) {
        if (plan.callbacks().isEmpty()) {
            return false;
        }
        EpochReport report = new EpochReport(number, plan.epochs(), epochLoss, network);
        plan.callbacks().forEach(callback -> callback.afterEpoch(report));
        return report.stopped;
    }

    /** What callbacks see. */
    private static final class EpochReport implements Epoch {

        private final int number;
        private final int total;
        private final double loss;
        private final Network network;
        private boolean stopped;

        EpochReport(int number, int total, double loss, Network network) {
            this.number = number;
            this.total = total;
            this.loss = loss;
            this.network = network;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public int total() {
            return total;
        }

        @Override
        public double loss() {
            return loss;
        }

        @Override
        public Network network() {
            return network;
        }

        @Override
        public void stop() {
            stopped = true;
        }
    }
}
