package dev.gradus.losses.metrics;

import dev.gradus.api.loss.Outputs;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Samples for metrics to measure.
 *
 * @param task what they are for
 * @param predicted a row for each sample
 * @param observed a row for each sample
 * @param weights one for each sample
 */
record Rows(Task task, double[][] predicted, double[][] observed, double[] weights) {

    static Rows of(Outputs outputs, double[][] predicted, double[][] observed) {
        double[] ones = new double[predicted.length];
        Arrays.fill(ones, 1);
        int count = observed.length == 0 ? 1 : observed[0].length;
        return new Rows(
                new Task(
                        outputs,
                        IntStream.range(0, count).mapToObj(i -> "c" + i).toList()),
                predicted,
                observed,
                ones);
    }

    /** Values of one target. */
    static Rows values(double[] predicted, double... observed) {
        return of(Outputs.VALUES, columns(predicted), columns(observed));
    }

    /** One yes-or-no answer. */
    static Rows answers(double[] predicted, double... observed) {
        return of(Outputs.PROBABILITIES, columns(predicted), columns(observed));
    }

    /** Classes by number, predicted with certainty. */
    static Rows classes(int count, int[] predicted, int... observed) {
        return of(Outputs.CLASS_PROBABILITIES, oneHot(count, predicted), oneHot(count, observed));
    }

    /** Predictions as coarse as to have ties, and observations that mostly agree. */
    static Rows random(Outputs outputs, int columns, int rows, long seed) {
        Random random = new Random(seed);
        Rows made = of(outputs, new double[rows][columns], new double[rows][columns]);
        for (int i = 0; i < rows; i++) {
            int chosen = random.nextInt(columns);
            for (int j = 0; j < columns; j++) {
                boolean yes = made.task.isExclusive() ? j == chosen : random.nextBoolean();
                made.observed[i][j] = yes ? 1 : 0;
                made.predicted[i][j] = (random.nextInt(7) + (yes ? 3 : 0)) / 10.0;
            }
        }
        return made;
    }

    Rows weighted(double... others) {
        return new Rows(task, predicted, observed, others);
    }

    Rows weightedAtRandom(long seed) {
        Random random = new Random(seed);
        return weighted(random.doubles(predicted.length, 0, 3).toArray());
    }

    double measured(Metric metric) {
        metric.check(task);
        Tally tally = metric.start(task);
        for (int i = 0; i < predicted.length; i++) {
            tally.add(predicted[i], observed[i], weights[i]);
        }
        return tally.value();
    }

    private static double[][] columns(double... values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    private static double[][] oneHot(int count, int... classes) {
        return Arrays.stream(classes)
                .mapToObj(index -> IntStream.range(0, count)
                        .mapToDouble(i -> i == index ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
    }
}
