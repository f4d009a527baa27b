package dev.gradus.testkit;

import dev.gradus.api.data.Data;
import dev.gradus.api.metric.Task;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Samples that suit a task, with predictions that are neither all right nor all wrong.
 *
 * @param predicted a row for each sample
 * @param observed a row for each sample
 */
record MetricSamples(double[][] predicted, double[][] observed) {

    /** More than any contract's number of classes, so that each occurs. */
    private static final int COUNT = 24;

    private static final long SEED = 7;

    static MetricSamples of(Task task) {
        int outputs = task.targets().size();
        TestStream random = new TestStream(SEED);
        double[][] predicted = new double[COUNT][outputs];
        double[][] observed = new double[COUNT][outputs];
        for (int i = 0; i < COUNT; i++) {
            double sum = 0;
            for (int j = 0; j < outputs; j++) {
                double chance = random.nextDouble();
                observed[i][j] = observed(task, i, j, random);
                predicted[i][j] = task.hasProbabilities() ? chance : observed[i][j] + 2 * chance - 1;
                sum += predicted[i][j];
            }
            for (int j = 0; j < outputs && task.isExclusive(); j++) {
                predicted[i][j] /= sum;
            }
        }
        return new MetricSamples(predicted, observed);
    }

    private static double observed(Task task, int sample, int output, TestStream random) {
        if (task.isRegression()) {
            return 1 + 5 * random.nextDouble();
        }
        if (task.isExclusive()) {
            return sample % task.targets().size() == output ? 1 : 0;
        }
        boolean yes = (sample + output) % 2 == 0;
        return yes ? 1 : task.hasProbabilities() ? 0 : -1;
    }

    /** Returns copies: a metric that changes them is found where that is tested, and disturbs no other test. */
    @Override
    public double[][] predicted() {
        return copy(predicted);
    }

    /** Returns copies. */
    @Override
    public double[][] observed() {
        return copy(observed);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    int count() {
        return predicted.length;
    }

    /** Returns the same samples, each predicted as it was observed. */
    MetricSamples perfect() {
        return new MetricSamples(observed, observed);
    }

    /** Returns the same samples, each predicted as the one before was observed. */
    MetricSamples wrong() {
        double[][] others = IntStream.range(0, count())
                .mapToObj(i -> observed[(i + count() - 1) % count()])
                .toArray(double[][]::new);
        return new MetricSamples(others, observed);
    }

    /** Returns the observations as samples for a network whose predictions do not depend on its input. */
    Data data() {
        return Data.of(new double[count()][1], observed);
    }
}
