package dev.gradus.api.data;

import dev.gradus.api.error.ShapeException;
import java.util.List;

/** Samples with weights. */
final class WeightedData implements Data {

    private final Data samples;
    private final double[] weights;

    private WeightedData(Data samples, double[] weights) {
        this.samples = samples;
        this.weights = weights;
    }

    static WeightedData of(Data samples, double[] weights) {
        if (weights.length != samples.rows()) {
            throw new ShapeException("data: " + samples.rows() + " samples but " + weights.length
                    + " weights; give one weight for each sample");
        }
        return new WeightedData(samples, weights.clone());
    }

    @Override
    public int rows() {
        return samples.rows();
    }

    @Override
    public List<String> inputs() {
        return samples.inputs();
    }

    @Override
    public List<String> targets() {
        return samples.targets();
    }

    @Override
    public List<Column> inputColumns() {
        return samples.inputColumns();
    }

    @Override
    public List<Column> targetColumns() {
        return samples.targetColumns();
    }

    @Override
    public void readInputs(int row, double[] into) {
        samples.readInputs(row, into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        samples.readTargets(row, into);
    }

    @Override
    public boolean isWeighted() {
        return true;
    }

    @Override
    public double weight(int row) {
        return weights[row];
    }
}
