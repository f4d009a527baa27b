package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.network.GradientCheck.Entry;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Regularization;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.Vector;
import java.util.ArrayList;
import java.util.List;

/** Compares backpropagation with central differences of loss and penalties, in double precision. */
final class GradientChecker {

    /**
     * Gradients smaller than this share of the largest are measured against it: their numeric value is mostly rounding
     * noise of the loss.
     */
    private static final double FLOOR = 1e-4;

    /** The same for a network that fits its data to the last digits, where all gradients are rounding noise. */
    private static final double LEAST_FLOOR = 1e-9;

    private final CoreNetwork network;
    private final Loss loss;
    private final Regularizer penalties;

    GradientChecker(CoreNetwork network, Loss loss, List<Regularization> regularization) {
        this.network = network.inPrecision(Precision.FLOAT64);
        this.loss = loss;
        ParameterStore store = this.network.store();
        this.penalties = new Regularizer(
                regularization,
                store,
                TrainedRanges.of(List.of("*"), store),
                network.services().compute());
    }

    GradientCheck run(Data given) {
        NetworkSpec spec = network.spec();
        Data data = spec.adapt(given);
        network.checkEnd(loss);
        Samples.check(data, spec, loss);
        Samples samples = Samples.of(data, spec, network.encoding(), network.weighting(data, loss, null));
        Workspace workspace = network.workspace(Workspace.Purpose.TRAIN);
        RunningLoss running = RunningLoss.bind(
                loss, samples.targets().columns(), network.services().compute(), Precision.FLOAT64);
        running.weigh(samples.weights());
        Matrix predicted = forward(workspace, samples);
        running.backward(predicted, samples.targets(), workspace.outputGradient());
        workspace.backward();
        penalties.addGradients();
        Vector analytic = network.store().gradients();
        double floor = Math.max(FLOOR * largest(analytic), LEAST_FLOOR);
        double factor = running.factor(samples.rows(), samples.targets().columns());
        Vector weights = network.store().values();
        List<Entry> entries = new ArrayList<>();
        for (ParameterInfo info : network.store().parameters()) {
            int offset = network.store().offset(info.name());
            Entry worst = null;
            for (int i = 0; i < info.size(); i++) {
                int place = offset + i;
                double start = weights.get(place);
                NumericDerivative numeric = new NumericDerivative(value -> {
                    weights.set(place, value);
                    return factor * running.sum(forward(workspace, samples), samples.targets()) + penalties.penalty();
                });
                NumericDerivative.Comparison best = numeric.compare(start, analytic.get(place), floor);
                weights.set(place, start);
                Entry entry = new Entry(info.name(), i, analytic.get(place), best.numeric(), best.relativeError());
                if (worst == null || !(entry.relativeError() <= worst.relativeError())) {
                    worst = entry;
                }
            }
            entries.add(worst);
        }
        return new GradientCheck(entries, new PartChecker(network, loss).suspects(samples));
    }

    /** The same random numbers in every pass, so that dropout and the like drop the same units. */
    private static Matrix forward(Workspace workspace, Samples samples) {
        workspace.resetRandom();
        return workspace.forward(samples.inputs(), Phase.TRAINING);
    }

    private static double largest(Vector values) {
        double largest = 0;
        for (int i = 0; i < values.size(); i++) {
            largest = Math.max(largest, Math.abs(values.get(i)));
        }
        return largest;
    }
}
