package dev.gradus.losses.metrics;

import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import java.util.Arrays;

/** Keeps all predictions and ranks them at the end. */
final class RankingTally implements Tally {

    private static final int FIRST_CAPACITY = 256;

    private final Task task;
    /** The predictions for each output, sample by sample. */
    private final double[][] scores;
    /** The weights of the samples for each output, negative where a no was observed. */
    private final double[][] signedWeights;

    private int samples;

    RankingTally(Task task) {
        this.task = task;
        int outputs = task.targets().size();
        this.scores = new double[outputs][FIRST_CAPACITY];
        this.signedWeights = new double[outputs][FIRST_CAPACITY];
    }

    @Override
    public void reset() {
        samples = 0;
    }

    @Override
    public void add(double[] predicted, double[] observed, double weight) {
        if (weight == 0) {
            return;
        }
        int observedClass = task.isExclusive() ? task.classOf(observed) : -1;
        for (int i = 0; i < scores.length; i++) {
            if (samples == scores[i].length) {
                scores[i] = Arrays.copyOf(scores[i], 2 * samples);
                signedWeights[i] = Arrays.copyOf(signedWeights[i], 2 * samples);
            }
            boolean yes = task.isExclusive() ? i == observedClass : task.isYes(observed[i]);
            // −0.0 and 0.0 are equally probable, though not for a sort.
            scores[i][samples] = predicted[i] + 0.0;
            signedWeights[i][samples] = yes ? weight : -weight;
        }
        samples++;
    }

    @Override
    public double value() {
        double sum = 0;
        int defined = 0;
        for (int i = 0; i < scores.length; i++) {
            double area = area(scores[i], signedWeights[i]);
            if (!Double.isNaN(area)) {
                sum += area;
                defined++;
            }
        }
        return sum / defined;
    }

    /** Goes through the distinct predictions upwards: each yes beats every no below it, and half of those beside it. */
    private double area(double[] all, double[] weights) {
        double[] sorted = Arrays.copyOf(all, samples);
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < samples; i++) {
            if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        double[] yes = new double[distinct];
        double[] no = new double[distinct];
        for (int i = 0; i < samples; i++) {
            int place = Arrays.binarySearch(sorted, 0, distinct, all[i]);
            if (weights[i] > 0) {
                yes[place] += weights[i];
            } else {
                no[place] -= weights[i];
            }
        }
        double won = 0;
        double yesSoFar = 0;
        double noSoFar = 0;
        for (int i = 0; i < distinct; i++) {
            won += yes[i] * (noSoFar + no[i] / 2);
            yesSoFar += yes[i];
            noSoFar += no[i];
        }
        return won / (yesSoFar * noSoFar);
    }
}
