package dev.gradus.core.network;

import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.tensor.Matrix;
import java.util.Arrays;

/** One layer in float64, run forward and backward on rows that a test gives. */
final class LayerRun {

    private final CoreNetwork network;
    private final Workspace workspace;

    LayerRun(Layer layer, int inputs) {
        network = (CoreNetwork) TestNetworks.builder()
                .inputs(inputs)
                .layer(layer)
                .precision(Precision.FLOAT64)
                .seed(5)
                .build();
        workspace = network.workspace(Workspace.Purpose.TRAIN);
    }

    CoreNetwork network() {
        return network;
    }

    Workspace workspace() {
        return workspace;
    }

    double[][] train(double[]... x) {
        return rows(workspace.forward(matrix(x), Phase.TRAINING));
    }

    double[][] predict(double[]... x) {
        return rows(workspace.forward(matrix(x), Phase.INFERENCE));
    }

    /** Runs the layer backward, which sets the gradients of its parameters. */
    void backward(double[]... dy) {
        workspace.outputGradient().copyFrom(matrix(dy));
        workspace.backward();
    }

    double[] gradient(String parameter) {
        return network.store().getGradient(parameter);
    }

    private static Matrix matrix(double[]... rows) {
        Matrix matrix = Matrix.allocate(Precision.FLOAT64, rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            matrix.write(i, rows[i]);
        }
        return matrix;
    }

    private static double[][] rows(Matrix matrix) {
        double[][] rows = new double[matrix.rows()][matrix.columns()];
        for (int i = 0; i < rows.length; i++) {
            matrix.read(i, rows[i]);
        }
        return rows;
    }

    /** Returns so many rows, all with the same number everywhere. */
    static double[][] filled(int rows, int columns, double value) {
        double[][] filled = new double[rows][columns];
        for (double[] row : filled) {
            Arrays.fill(row, value);
        }
        return filled;
    }
}
