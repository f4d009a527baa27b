package dev.gradus.layers;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Tensor;
import java.util.Arrays;

/** {@link BatchNorm} with its parameters and running averages; works on a row of doubles at a time. */
final class BoundBatchNorm implements BoundLayer {

    private final double momentum;
    private final double epsilon;
    private final int columns;
    private final ScaleAndShift affine;
    private final Tensor runningMean;
    private final Tensor runningVariance;

    private final double[] mean;
    private final double[] variance;

    /** 1 / √(variance + epsilon). */
    private final double[] factor;

    private final double[] row;
    private final double[] gradient;
    private final double[] sums;
    private final double[] products;

    BoundBatchNorm(BatchNorm norm, int columns, Binding binding) {
        momentum = norm.momentum();
        epsilon = norm.epsilon();
        this.columns = columns;
        affine = new ScaleAndShift(norm.affine(), columns, binding);
        runningMean = binding.buffer("mean", 1, columns, 0);
        runningVariance = binding.buffer("variance", 1, columns, 1);
        mean = new double[columns];
        variance = new double[columns];
        factor = new double[columns];
        row = new double[columns];
        gradient = new double[columns];
        sums = new double[columns];
        products = new double[columns];
    }

    @Override
    public void forward(Tensor x, Tensor y, Phase phase) {
        if (phase == Phase.TRAINING) {
            measure(x);
            update(runningMean, mean, 1);
            update(runningVariance, variance, (double) x.rows() / (x.rows() - 1));
        } else {
            runningMean.read(0, mean);
            runningVariance.read(0, variance);
        }
        for (int j = 0; j < columns; j++) {
            factor[j] = 1 / Math.sqrt(variance[j] + epsilon);
        }
        affine.start();
        for (int i = 0; i < x.rows(); i++) {
            x.read(i, row);
            for (int j = 0; j < columns; j++) {
                row[j] = affine.apply((row[j] - mean[j]) * factor[j], j);
            }
            y.write(i, row);
        }
    }

    /** Takes mean and variance of every column, in two passes, row by row. */
    private void measure(Tensor x) {
        int n = x.rows();
        if (n < 2) {
            throw new InvalidInputException("batch_norm cannot train on a batch of 1 sample, which has no variance;"
                    + " make training.batch_size larger, or use layer_norm, which looks at each sample by itself");
        }
        Arrays.fill(mean, 0);
        for (int i = 0; i < n; i++) {
            x.read(i, row);
            for (int j = 0; j < columns; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < columns; j++) {
            mean[j] /= n;
        }
        Arrays.fill(variance, 0);
        for (int i = 0; i < n; i++) {
            x.read(i, row);
            for (int j = 0; j < columns; j++) {
                double distance = row[j] - mean[j];
                variance[j] += distance * distance;
            }
        }
        for (int j = 0; j < columns; j++) {
            variance[j] /= n;
        }
    }

    private void update(Tensor running, double[] measured, double correction) {
        running.read(0, row);
        for (int j = 0; j < columns; j++) {
            row[j] = (1 - momentum) * row[j] + momentum * (measured[j] * correction);
        }
        running.write(0, row);
    }

    /**
     * With n the normalized values, f their factor and g the gradient with respect to n, means over the batch:
     * dx = f · (g − mean(g) − n · mean(g · n)).
     */
    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        affine.start();
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        for (int i = 0; i < x.rows(); i++) {
            readNormalized(x, i);
            dy.read(i, gradient);
            for (int j = 0; j < columns; j++) {
                double g = affine.backward(row[j], gradient[j], j);
                sums[j] += g;
                products[j] += g * row[j];
            }
        }
        affine.finish();
        if (dx == null) {
            return;
        }
        for (int i = 0; i < x.rows(); i++) {
            readNormalized(x, i);
            dy.read(i, gradient);
            for (int j = 0; j < columns; j++) {
                double common = sums[j] / x.rows() + row[j] * (products[j] / x.rows());
                gradient[j] = factor[j] * (affine.scaled(gradient[j], j) - common);
            }
            dx.write(i, gradient);
        }
    }

    private void readNormalized(Tensor x, int i) {
        x.read(i, row);
        for (int j = 0; j < columns; j++) {
            row[j] = (row[j] - mean[j]) * factor[j];
        }
    }
}
