package dev.gradus.core.network;

import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.Objective;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.optimizer.Range;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * The loss over all samples as a function of the trained parameters of a network in double precision.
 *
 * <p>The samples pass in parts of bounded size, always the same ones; losses and gradients are added in their order.
 */
class NetworkObjective implements Objective {

    private final CoreNetwork network;
    private final Workspace workspace;
    private final Batches parts;
    private final RunningLoss loss;
    private final List<Range> trained;
    private final int size;
    private final double factor;

    /** What the layers keep besides parameters; a look at the function leaves it as it is. */
    private double[] buffers;

    /**
     * Makes the function.
     *
     * @param network computes in double precision; asking for a value moves its parameters
     * @param parts all samples, in order
     * @param rows how many samples there are
     */
    NetworkObjective(
            CoreNetwork network, Workspace workspace, Batches parts, int rows, Loss loss, TrainedRanges trained) {
        int outputs = network.spec().outputs();
        this.network = network;
        this.workspace = workspace;
        this.parts = parts;
        this.trained = trained.ranges();
        this.size = trained.ranges().stream()
                .mapToInt(range -> range.to() - range.from())
                .sum();
        this.loss = RunningLoss.bind(loss, outputs, network.services().compute(), Precision.FLOAT64);
        this.loss.weigh(parts.weights());
        this.factor = this.loss.factor(rows, outputs);
        this.buffers = network.store().copyBuffers();
        parts.startEpoch(0);
    }

    @Override
    public final int size() {
        return size;
    }

    final Workspace workspace() {
        return workspace;
    }

    final double factor() {
        return factor;
    }

    /** Returns the trained parameters of the network as they are. */
    final double[] currentPoint() {
        double[] point = new double[size];
        addTrained(network.store().values(), point);
        return point;
    }

    /** Gives the network the parameters of a point. */
    final void moveTo(double[] point) {
        Vector values = network.store().values();
        int i = 0;
        for (Range range : trained) {
            for (int at = range.from(); at < range.to(); at++) {
                values.set(at, point[i++]);
            }
        }
    }

    /** Adds the trained part of a vector over all parameters. */
    final void addTrained(Vector vector, double[] sum) {
        int i = 0;
        for (Range range : trained) {
            for (int at = range.from(); at < range.to(); at++) {
                sum[i++] += vector.get(at);
            }
        }
    }

    /** Moves the network to a point, and lets its layers measure there what they keep for predictions. */
    final void settle(double[] point) {
        moveTo(point);
        if (buffers.length > 0) {
            for (int part = 0; part < parts.count(); part++) {
                parts.select(part);
                workspace.forward(parts.inputs(), Phase.TRAINING);
            }
            buffers = network.store().copyBuffers();
        }
    }

    /** Computes metrics over all samples at a point. */
    final void measure(double[] point, Measures measures) {
        moveTo(point);
        for (int part = 0; part < parts.count(); part++) {
            measures.addBatch(forward(part), parts, part);
        }
    }

    @Override
    public double value(double[] point) {
        moveTo(point);
        double sum = 0;
        for (int part = 0; part < parts.count(); part++) {
            sum += loss.sum(forward(part), parts.targets());
        }
        return sum * factor;
    }

    @Override
    public double valueAndGradient(double[] point, double[] gradient) {
        moveTo(point);
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int part = 0; part < parts.count(); part++) {
            sum += loss.sum(forward(part), parts.targets(), workspace.outputGradient(), factor);
            workspace.backward();
            addTrained(network.store().gradients(), gradient);
        }
        return sum * factor;
    }

    /** Returns the first part whose loss is not finite at the network's parameters, with its outputs in the layers. */
    final int firstNotFinite() {
        for (int part = 0; part < parts.count(); part++) {
            if (!Double.isFinite(loss.sum(forward(part), parts.targets()))) {
                return part;
            }
        }
        return parts.count() - 1;
    }

    private Matrix forward(int part) {
        parts.select(part);
        Matrix predicted = workspace.forward(parts.inputs(), Phase.TRAINING);
        network.store().restoreBuffers(buffers);
        return predicted;
    }
}
