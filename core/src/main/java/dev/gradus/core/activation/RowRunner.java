package dev.gradus.core.activation;

import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.tensor.Tensor;

/** Runs a row activation, row by row in double precision. */
final class RowRunner extends RunningActivation {

    private final RowActivation activation;
    private final double[] x;
    private final double[] y;
    private final double[] dy;
    private final double[] dx;

    RowRunner(RowActivation activation, int columns) {
        this.activation = activation;
        this.x = new double[columns];
        this.y = new double[columns];
        this.dy = new double[columns];
        this.dx = new double[columns];
    }

    @Override
    public boolean needsInput() {
        return true;
    }

    @Override
    public void forward(Tensor input, Tensor output) {
        for (int row = 0; row < input.rows(); row++) {
            input.read(row, x);
            activation.forward(x, y);
            output.write(row, y);
        }
    }

    @Override
    public void backward(Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        for (int row = 0; row < input.rows(); row++) {
            input.read(row, x);
            output.read(row, y);
            outputGradient.read(row, dy);
            activation.backward(x, y, dy, dx);
            inputGradient.write(row, dx);
        }
    }
}
