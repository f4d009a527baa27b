package dev.gradus.core.network;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.core.loss.SquaredResidual;
import dev.gradus.core.tensor.Matrix;
import java.util.Arrays;

/** A loss that is a sum of squares, with a residual for every output of every sample. */
final class NetworkLeastSquares extends NetworkObjective implements LeastSquares {

    private final CoreNetwork network;
    private final Batches single;
    private final SquaredResidual residual;
    private final int outputs;
    private final double root;
    private final double[] residuals;
    private final double[] slopes;
    private final double[] row;

    /**
     * Makes the function.
     *
     * @param samples all samples, for derivatives of one after another
     */
    NetworkLeastSquares(
            CoreNetwork network,
            Workspace workspace,
            Batches parts,
            Samples samples,
            Loss loss,
            SquaredResidual residual,
            TrainedRanges trained) {
        super(network, workspace, parts, samples.rows(), loss, trained);
        this.network = network;
        this.single = new Batches(samples, 1, 1, false, 0);
        this.residual = residual;
        this.outputs = samples.targets().columns();
        this.root = Math.sqrt(residual.factor() * factor());
        this.residuals = new double[outputs];
        this.slopes = new double[outputs];
        this.row = new double[size()];
        single.startEpoch(0);
    }

    @Override
    public long residuals() {
        return (long) single.count() * outputs;
    }

    @Override
    public void jacobian(double[] point, Visitor visitor) {
        requireSamplesApart();
        moveTo(point);
        for (int sample = 0; sample < single.count(); sample++) {
            single.select(sample);
            Matrix predicted = workspace().forward(single.inputs(), Phase.TRAINING);
            residual.compute(predicted, single.targets(), residuals, slopes);
            double factor = single.weights() == null
                    ? root
                    : root * Math.sqrt(single.weights().get(0, 0));
            for (int output = 0; output < outputs; output++) {
                Matrix gradient = workspace().outputGradient();
                gradient.fill(0);
                gradient.set(0, output, factor * slopes[output]);
                workspace().backward();
                Arrays.fill(row, 0);
                addTrained(network.store().gradients(), row);
                visitor.residual(factor * residuals[output], row);
            }
        }
    }

    /** Refuses layers that need several samples at once: they have no derivatives of one sample alone. */
    private void requireSamplesApart() {
        for (NamedLayer named : network.spec().layers()) {
            if (named.layer().smallestBatch() > 1) {
                throw new InvalidInputException("layer '" + named.name() + "' mixes the samples of a batch, but the"
                        + " method needs the derivatives of each by itself; leave the layer out, or use another"
                        + " optimizer");
            }
        }
    }
}
