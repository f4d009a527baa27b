package dev.gradus.core.network;

import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.optimizer.OptimizerState;
import dev.gradus.core.optimizer.RunningOptimizer;
import dev.gradus.core.schedule.RunningSchedule;
import dev.gradus.core.tensor.Matrix;

/** An epoch of steps along the gradient: forward, loss, backward, update, batch after batch. */
final class GradientSteps implements EpochRunner {

    private final Workspace workspace;
    private final Batches batches;
    private final Divergence divergence;
    private final RunningSchedule schedule;
    private final int firstEpoch;
    private final RunningLoss loss;
    private final RunningOptimizer stepper;
    private final Measures measures;
    private final Regularizer regularizer;
    private final Clipping clipping;
    private double learningRate;
    private final StraightSteps straight;

    GradientSteps(
            CoreNetwork network,
            Workspace workspace,
            Batches batches,
            Loss loss,
            Optimizer optimizer,
            OptimizerState state,
            TrainedRanges trained,
            RunningSchedule schedule,
            int firstEpoch,
            Regularizer regularizer,
            Clipping clipping,
            Divergence divergence,
            Measures measures) {
        NetworkSpec spec = network.spec();
        Compute compute = network.services().compute();
        this.workspace = workspace;
        this.batches = batches;
        this.divergence = divergence;
        this.measures = measures;
        this.regularizer = regularizer;
        this.clipping = clipping;
        this.schedule = schedule;
        this.firstEpoch = firstEpoch;
        this.loss = RunningLoss.bind(loss, spec.outputs(), compute, spec.precision());
        this.loss.weigh(batches.weights());
        this.stepper = RunningOptimizer.bind(
                optimizer, network.store().values(), network.store().gradients(), trained.ranges(), state, compute);
        this.straight = new StraightSteps(network, this.loss, stepper, batches.size());
    }

    @Override
    public double run(int epoch) {
        batches.startEpoch(epoch);
        workspace.startEpoch(epoch);
        double sum = 0;
        for (int b = 0; b < batches.count(); b++) {
            batches.select(b);
            learningRate = schedule.rate(epoch - firstEpoch, b);
            double straightValue = straight();
            if (Double.isFinite(straightValue)) {
                sum += straightValue;
                continue;
            }
            Matrix predicted = workspace.forward(batches.inputs(), Phase.TRAINING);
            double value = loss.backward(predicted, batches.targets(), workspace.outputGradient());
            if (!Double.isFinite(value)) {
                throw divergence.ofLoss(value, epoch, b, workspace, batches);
            }
            sum += value;
            measures.addBatch(predicted, batches, b);
            workspace.backward();
            regularizer.addGradients();
            clipping.apply();
            stepper.step(learningRate);
            regularizer.limit();
        }
        return sum / batches.count();
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    /** Takes a step at one go, if that is possible; it leaves no predictions for metrics and no gradients to change. */
    private double straight() {
        boolean plain = measures.isEmpty() && !regularizer.isNeeded() && !clipping.isNeeded();
        return plain ? straight.take(batches.inputs(), batches.targets(), learningRate) : Double.NaN;
    }
}
