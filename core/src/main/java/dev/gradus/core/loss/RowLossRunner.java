package dev.gradus.core.loss;

import dev.gradus.api.loss.RowLoss;
import dev.gradus.core.tensor.Matrix;

/** Runs a row loss, row by row in double precision. */
final class RowLossRunner extends RunningLoss {

    private final RowLoss loss;
    private final double[] predictedRow;
    private final double[] observedRow;
    private final double[] gradientRow;

    RowLossRunner(RowLoss loss, int columns) {
        super(loss);
        this.loss = loss;
        this.predictedRow = new double[columns];
        this.observedRow = new double[columns];
        this.gradientRow = new double[columns];
    }

    @Override
    public double sum(Matrix predicted, Matrix observed) {
        double sum = 0;
        for (int row = 0; row < predicted.rows(); row++) {
            predicted.read(row, predictedRow);
            observed.read(row, observedRow);
            sum += weight(row) * loss.apply(predictedRow, observedRow);
        }
        return sum;
    }

    @Override
    public double sum(Matrix predicted, Matrix observed, Matrix gradient, double factor) {
        double sum = 0;
        for (int row = 0; row < predicted.rows(); row++) {
            predicted.read(row, predictedRow);
            observed.read(row, observedRow);
            sum += weight(row) * loss.applyWithDerivative(predictedRow, observedRow, gradientRow);
            double weighted = factor * weight(row);
            for (int j = 0; j < gradientRow.length; j++) {
                gradientRow[j] *= weighted;
            }
            gradient.write(row, gradientRow);
        }
        return sum;
    }

    private double weight(int row) {
        return weights() == null ? 1 : weights().get(row, 0);
    }
}
