package dev.gradus.core.network;

import dev.gradus.api.error.DivergedException;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.Vector;

/** Finds out where a number stopped being finite, and says so. */
final class Divergence {

    private static final String SCALE = "scale the data (data.scaling \"standard\")";

    private final CoreNetwork network;
    private final String advice;

    Divergence(CoreNetwork network, Optimizer optimizer) {
        this.network = network;
        // A full-batch method finds the length of its steps itself, so the start must be what is wrong.
        this.advice = optimizer instanceof FullBatchOptimizer
                ? "; " + SCALE + ", or start from smaller parameters"
                : "; try a smaller optimizer.learning_rate, or " + SCALE;
    }

    /**
     * Returns the exception for a loss that is not finite.
     *
     * @param workspace has the outputs of the batch in its layers
     */
    DivergedException ofLoss(double loss, int epoch, int batch, Workspace workspace, Batches batches) {
        String start = "training diverged in epoch " + epoch + ", batch " + batch + ": the loss is " + loss;
        int parameter = firstNotFinite();
        if (parameter >= 0) {
            return new DivergedException(start + " because parameter " + describe(parameter) + advice, epoch);
        }
        String largest = "; the largest parameter is " + describe(largest()).replace(" is ", " = ");
        return new DivergedException(start + firstOutput(batch, workspace, batches) + largest + advice, epoch);
    }

    /** Says which output, layer by layer, is the first that is not finite. */
    private String firstOutput(int batch, Workspace workspace, Batches batches) {
        for (int layer = 0; layer < network.spec().layers().size(); layer++) {
            Matrix output = workspace.outputOf(layer);
            for (int row = 0; row < output.rows(); row++) {
                for (int column = 0; column < output.columns(); column++) {
                    double value = output.get(row, column);
                    if (!Double.isFinite(value)) {
                        return "; the first such output is " + value + " of unit " + column + " of layer '"
                                + network.spec().layers().get(layer).name() + "' for sample "
                                + batches.sample(batch, row);
                    }
                }
            }
        }
        return " although every output is finite, so predictions and targets are far apart or out of range";
    }

    /** Throws if a parameter is not finite. */
    void checkParameters(int epoch) {
        int parameter = firstNotFinite();
        if (parameter >= 0) {
            throw new DivergedException(
                    "training diverged in epoch " + epoch + ": parameter " + describe(parameter) + advice, epoch);
        }
    }

    private String describe(int parameter) {
        return network.store().describe(parameter) + " is "
                + network.store().values().get(parameter);
    }

    private int largest() {
        Vector values = network.store().values();
        int largest = 0;
        for (int i = 1; i < values.size(); i++) {
            if (Math.abs(values.get(i)) > Math.abs(values.get(largest))) {
                largest = i;
            }
        }
        return largest;
    }

    private int firstNotFinite() {
        Vector values = network.store().values();
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isFinite(values.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
