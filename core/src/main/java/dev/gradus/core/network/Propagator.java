package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Gradients;
import dev.gradus.api.network.Propagation;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.tensor.Matrix;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs a copy of a network forward and backward, and keeps all that flows. */
final class Propagator {

    private final CoreNetwork network;
    private final Loss loss;

    /**
     * Makes the copy.
     *
     * @param parameters values of some parameters in place of the network's own
     */
    Propagator(CoreNetwork network, Loss loss, Map<String, double[]> parameters) {
        this.network = network.inPrecision(Precision.FLOAT64);
        this.loss = loss;
        parameters.forEach(this.network::setParameter);
    }

    Propagation run(Data given) {
        NetworkSpec spec = network.spec();
        Data data = spec.adapt(given);
        Samples.check(data, spec);
        Samples samples = Samples.of(data, spec, network.encoding(), network.weighting(data, loss, null));
        // New random streams: dropout and the like drop the same units each time.
        Workspace workspace = network.workspace(Workspace.Purpose.TRAIN);
        RunningLoss running = RunningLoss.bind(
                loss, samples.targets().columns(), network.services().compute(), Precision.FLOAT64);
        running.weigh(samples.weights());
        Matrix predicted = workspace.forward(samples.inputs(), Phase.TRAINING);
        double value = running.backward(predicted, samples.targets(), workspace.outputGradient());
        int count = spec.layers().size();
        double[][] inputs = new double[count][];
        double[][] outputs = new double[count][];
        double[][] outputGradients = new double[count][];
        workspace.backward(layer -> {
            inputs[layer] = values(workspace.inputOf(layer));
            outputs[layer] = values(workspace.outputOf(layer));
            outputGradients[layer] = values(workspace.outputGradientOf(layer));
        });
        Map<String, double[]> gradients = new LinkedHashMap<>();
        network.parameters().forEach(name -> gradients.put(name, network.store().getGradient(name)));
        return new Propagation(new Gradients(value, gradients), inputs, outputs, outputGradients);
    }

    private static double[] values(Matrix matrix) {
        double[] all = new double[matrix.rows() * matrix.columns()];
        double[] row = new double[matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            matrix.read(i, row);
            System.arraycopy(row, 0, all, i * row.length, row.length);
        }
        return all;
    }
}
