package dev.gradus.layers;

import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Tensor;
import java.util.Arrays;

/** {@link Prelu} with its slopes; works on a row of doubles at a time. */
final class BoundPrelu implements BoundLayer {

    private final Parameter slope;

    /** The slope of each column, also if they share one. */
    private final double[] slopes;

    private final double[] slopeGradients;
    private final double[] in;
    private final double[] out;

    BoundPrelu(Parameter slope, int columns) {
        this.slope = slope;
        slopes = new double[columns];
        slopeGradients = new double[columns];
        in = new double[columns];
        out = new double[columns];
    }

    @Override
    public void forward(Tensor x, Tensor y, Phase phase) {
        Rows.readParameter(slope, slopes);
        for (int i = 0; i < x.rows(); i++) {
            x.read(i, in);
            for (int j = 0; j < in.length; j++) {
                out[j] = in[j] > 0 ? in[j] : slopes[j] * in[j];
            }
            y.write(i, out);
        }
    }

    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        Arrays.fill(slopeGradients, 0);
        for (int i = 0; i < x.rows(); i++) {
            x.read(i, in);
            dy.read(i, out);
            for (int j = 0; j < in.length; j++) {
                if (!(in[j] > 0)) {
                    slopeGradients[j] += out[j] * in[j];
                    out[j] *= slopes[j];
                }
            }
            if (dx != null) {
                dx.write(i, out);
            }
        }
        Rows.addToGradient(slope, slopeGradients);
    }
}
