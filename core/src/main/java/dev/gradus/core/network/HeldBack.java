package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.tensor.Matrix;
import java.util.List;

/** The validation data: read and encoded once, and run forward after every epoch. */
final class HeldBack {

    private final Samples samples;
    private final Workspace workspace;
    private final RunningLoss loss;
    private final Matrix inputs;
    private final Matrix targets;
    private final Matrix weights;
    private final Measures measures;

    /** Takes samples into use; the network's encoding is known. */
    HeldBack(Data data, CoreNetwork network, Loss loss, List<Metric> metrics) {
        NetworkSpec spec = network.spec();
        this.samples = Samples.of(data, spec, network.encoding(), network.weighting(data, loss));
        this.workspace = network.workspace(Workspace.Purpose.PREDICT);
        this.loss = RunningLoss.bind(loss, spec.outputs(), network.services().compute(), spec.precision());
        this.inputs = Matrix.allocate(
                samples.inputs().precision(), 0, samples.inputs().columns());
        this.targets = Matrix.allocate(
                samples.targets().precision(), 0, samples.targets().columns());
        this.weights = samples.weights() == null
                ? null
                : Matrix.allocate(samples.weights().precision(), 0, 1);
        this.loss.weigh(weights);
        this.measures = network.measures(metrics, loss, data);
    }

    /** Checks samples before anything else is done, and returns them with the network's columns. */
    static Data adapt(Data given, NetworkSpec spec, Loss loss) {
        try {
            Data data = spec.adapt(given);
            Samples.check(data, spec, loss);
            return data;
        } catch (InvalidInputException e) {
            throw new InvalidInputException("validation " + e.getMessage(), e);
        }
    }

    /**
     * Writes loss and metrics over all samples into a row and returns the place behind them; the same bits as an
     * {@link Evaluator}'s, which takes the same batches.
     */
    int write(double[] row, int from) {
        measures.reset();
        double sum = 0;
        for (int first = 0; first < samples.rows(); first += BatchedForward.BATCH) {
            int count = Math.min(BatchedForward.BATCH, samples.rows() - first);
            inputs.view(samples.inputs(), first, count);
            targets.view(samples.targets(), first, count);
            if (weights != null) {
                weights.view(samples.weights(), first, count);
            }
            Matrix outputs = workspace.forward(inputs, Phase.INFERENCE);
            sum += loss.sum(outputs, targets);
            measures.addBatch(outputs, first);
        }
        row[from] = sum * loss.factor(samples.rows(), targets.columns());
        return measures.write(row, from + 1);
    }
}
