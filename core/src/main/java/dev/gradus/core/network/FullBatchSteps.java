package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Objective;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.loss.SquaredResidual;
import dev.gradus.core.tensor.Vector;
import java.util.List;

/** Epochs that are iterations of a full-batch method; computes in double precision, whatever that of the network. */
final class FullBatchSteps implements EpochRunner {

    private final CoreNetwork network;
    private final CoreNetwork exact;
    private final FullBatchOptimizer method;
    private final NetworkObjective objective;

    /** What the method makes small: the loss, and the penalties if there are some. */
    private final Objective penalized;

    private final Measures measures;
    private final Batches parts;
    private final Workspace workspace;

    /** The parameters as the last iteration left them. */
    private final Vector left;

    private Minimization minimization;
    private boolean ended;

    /** Prepares a training, and refuses what the method cannot do. */
    FullBatchSteps(
            CoreNetwork network,
            Data data,
            Loss loss,
            FullBatchOptimizer method,
            TrainedRanges trained,
            Regularizer regularizer,
            Measures measures) {
        this.network = network;
        this.exact = network.precision() == Precision.FLOAT64 ? network : network.inPrecision(Precision.FLOAT64);
        this.method = method;
        this.measures = measures;
        NetworkSpec spec = exact.spec();
        Samples samples = Samples.of(data, spec, exact.encoding(), exact.weighting(data, loss));
        // Layers that mix the samples of a batch must see all of them.
        int partSize = spec.smallestBatch() > 1 ? 0 : BatchedForward.BATCH;
        this.parts = new Batches(samples, partSize, spec.smallestBatch(), false, spec.seed());
        this.workspace = exact.workspace(Workspace.Purpose.TRAIN);
        requireNoRandomness();
        this.objective = SquaredResidual.of(loss, network.services().compute())
                .<NetworkObjective>map(
                        residual -> new NetworkLeastSquares(exact, workspace, parts, samples, loss, residual, trained))
                .orElseGet(() -> new NetworkObjective(exact, workspace, parts, samples.rows(), loss, trained));
        this.penalized = PenalizedObjective.of(objective, regularizer.squareFactors(trained));
        this.left = new Vector(network.precision(), network.store().values().size());
        start();
    }

    private void requireNoRandomness() {
        List<String> layers = workspace.randomLayers();
        if (!layers.isEmpty()) {
            throw new InvalidInputException("optimizer: " + method.name() + " needs a loss that is the same whenever it"
                    + " looks, but layer '" + layers.get(0) + "' draws random numbers; leave the layer out, or use an"
                    + " optimizer that goes batch by batch");
        }
    }

    private void start() {
        try {
            minimization = method.start(penalized, objective.currentPoint());
        } catch (InvalidInputException e) {
            throw new InvalidInputException("optimizer: " + e.getMessage(), e);
        }
        objective.moveTo(minimization.point());
        left.copyFrom(network.store().values());
        ended = false;
    }

    @Override
    public double run(int epoch) {
        if (!left.hasSameBits(network.store().values())) {
            // A callback has moved the parameters: what the method remembers is of another place.
            exact.store().copyFrom(network.store());
            start();
        }
        double before = minimization.value();
        if (!Double.isFinite(before)) {
            int part = objective.firstNotFinite();
            throw new Divergence(exact, method).ofLoss(before, epoch, part, workspace, parts);
        }
        double loss = penalized == objective ? before : objective.value(minimization.point());
        if (!measures.isEmpty()) {
            objective.measure(minimization.point(), measures);
        }
        ended = !minimization.iterate();
        objective.settle(minimization.point());
        network.store().copyFrom(exact.store());
        left.copyFrom(network.store().values());
        return loss;
    }

    @Override
    public double learningRate() {
        return Double.NaN;
    }

    @Override
    public String ending() {
        return ended ? minimization.ending() : "";
    }
}
