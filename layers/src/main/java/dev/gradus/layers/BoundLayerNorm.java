package dev.gradus.layers;

import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Tensor;

/** {@link LayerNorm} with its parameters; works on a row of doubles at a time. */
final class BoundLayerNorm implements BoundLayer {

    private final double epsilon;
    private final ScaleAndShift affine;
    private final int columns;
    private final double[] normal;
    private final double[] gradient;

    BoundLayerNorm(double epsilon, ScaleAndShift affine) {
        this.epsilon = epsilon;
        this.affine = affine;
        columns = affine.columns();
        normal = new double[columns];
        gradient = new double[columns];
    }

    @Override
    public void forward(Tensor x, Tensor y, Phase phase) {
        affine.start();
        for (int i = 0; i < x.rows(); i++) {
            x.read(i, normal);
            normalize();
            for (int j = 0; j < columns; j++) {
                normal[j] = affine.apply(normal[j], j);
            }
            y.write(i, normal);
        }
    }

    /** Replaces the row by (x − mean) · f and returns f, which is 1 / √(variance + epsilon). */
    private double normalize() {
        double sum = 0;
        for (double value : normal) {
            sum += value;
        }
        double mean = sum / columns;
        double squares = 0;
        for (int j = 0; j < columns; j++) {
            normal[j] -= mean;
            squares += normal[j] * normal[j];
        }
        double factor = 1 / Math.sqrt(squares / columns + epsilon);
        for (int j = 0; j < columns; j++) {
            normal[j] *= factor;
        }
        return factor;
    }

    /**
     * With n the normalized row, f its factor and g the gradient with respect to n:
     * dx = f · (g − mean(g) − n · mean(g · n)).
     */
    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        affine.start();
        for (int i = 0; i < x.rows(); i++) {
            x.read(i, normal);
            double factor = normalize();
            dy.read(i, gradient);
            double sum = 0;
            double product = 0;
            for (int j = 0; j < columns; j++) {
                gradient[j] = affine.backward(normal[j], gradient[j], j);
                sum += gradient[j];
                product += gradient[j] * normal[j];
            }
            if (dx != null) {
                for (int j = 0; j < columns; j++) {
                    gradient[j] = factor * (gradient[j] - sum / columns - normal[j] * (product / columns));
                }
                dx.write(i, gradient);
            }
        }
        affine.finish();
    }
}
