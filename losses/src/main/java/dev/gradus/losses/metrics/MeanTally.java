package dev.gradus.losses.metrics;

import dev.gradus.api.metric.Tally;
import java.util.function.DoubleUnaryOperator;

/** The weighted mean of a figure of each sample. */
final class MeanTally implements Tally {

    /** A figure of a sample. */
    interface Figure {
        double of(double[] predicted, double[] observed);
    }

    /** A figure of one output of a sample. */
    interface ElementFigure {
        double of(double predicted, double observed);
    }

    private final Figure figure;
    private final DoubleUnaryOperator result;
    private double sum;
    private double weights;

    private MeanTally(Figure figure, DoubleUnaryOperator result) {
        this.figure = figure;
        this.result = result;
    }

    /** Returns the mean over the samples. */
    static MeanTally ofSamples(Figure figure) {
        return new MeanTally(figure, mean -> mean);
    }

    /** Returns the mean over samples and outputs. */
    static MeanTally ofElements(ElementFigure figure) {
        return ofElements(figure, mean -> mean);
    }

    /** Returns what is made of the mean over samples and outputs. */
    static MeanTally ofElements(ElementFigure figure, DoubleUnaryOperator result) {
        return new MeanTally(
                (predicted, observed) -> {
                    double of = 0;
                    for (int i = 0; i < predicted.length; i++) {
                        of += figure.of(predicted[i], observed[i]);
                    }
                    return of / predicted.length;
                },
                result);
    }

    @Override
    public void reset() {
        sum = 0;
        weights = 0;
    }

    @Override
    public void add(double[] predicted, double[] observed, double weight) {
        // A sample without weight counts for nothing, even if its figure is infinite.
        if (weight > 0) {
            sum += weight * figure.of(predicted, observed);
            weights += weight;
        }
    }

    @Override
    public double value() {
        return result.applyAsDouble(sum / weights);
    }
}
