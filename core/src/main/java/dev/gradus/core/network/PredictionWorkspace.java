package dev.gradus.core.network;

import dev.gradus.api.layer.Phase;
import dev.gradus.core.tensor.Matrix;

/** A workspace with a place for the inputs and one row of scratch memory. */
final class PredictionWorkspace {

    private final Workspace workspace;
    private final Matrix input;
    private final double[] inputRow;
    private final double[] outputRow;

    PredictionWorkspace(Workspace workspace, int inputs, int outputs) {
        this.workspace = workspace;
        this.input = workspace.window(inputs);
        this.inputRow = new double[inputs];
        this.outputRow = new double[outputs];
    }

    /** Returns the inputs of a batch of so many samples, to be filled. */
    Matrix input(int rows) {
        if (input.rows() != rows) {
            input.resize(rows);
        }
        return input;
    }

    double[] inputRow() {
        return inputRow;
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
