package dev.gradus.core.network;

import dev.gradus.api.layer.Phase;
import dev.gradus.core.tensor.Matrix;

/** A workspace with a place for the inputs and one row of scratch memory. */
final class PredictionWorkspace {

    private final Workspace workspace;
    private final Matrix input;
    private final double[] inputRow;
    private final double[] featureRow;
    private final double[] outputRow;

    PredictionWorkspace(Workspace workspace, NetworkSpec spec) {
        this.workspace = workspace;
        this.input = workspace.window(spec.features());
        this.inputRow = new double[spec.inputs().size()];
        this.featureRow = new double[spec.features()];
        this.outputRow = new double[spec.outputs()];
    }

    /** Returns the inputs of a batch of so many samples, to be filled. */
    Matrix input(int rows) {
        if (input.rows() != rows) {
            input.resize(rows);
        }
        return input;
    }

    /** Returns scratch memory for the inputs of one sample, as the user gives them. */
    double[] inputRow() {
        return inputRow;
    }

    /** Returns scratch memory for what the first layer receives for one sample. */
    double[] featureRow() {
        return featureRow;
    }

    double[] outputRow() {
        return outputRow;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Runs the network on the inputs. */
    Matrix forward() {
        return workspace.forward(input, Phase.INFERENCE);
    }
}
