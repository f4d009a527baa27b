package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import dev.gradus.core.tensor.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Metrics being computed, fed with a network's outputs in any order of the samples; allocates nothing on the way. */
final class Measures {

    private final List<Metric> metrics;
    private final Tally[] tallies;
    private final OutputMeaning meaning;
    private final Data data;
    private final double[] predicted;
    private final double[] row;
    private final double[] observed;
    private boolean undefined;

    /**
     * Starts with nothing.
     *
     * @param metrics what to compute
     * @param more what else is to see the samples
     * @param meaning turns outputs into predictions
     * @param data knows what was observed
     */
    Measures(List<Metric> metrics, List<Tally> more, Task task, OutputMeaning meaning, Data data) {
        this.metrics = metrics;
        List<Tally> all = new ArrayList<>();
        metrics.forEach(metric -> all.add(metric.start(task)));
        all.addAll(more);
        this.tallies = all.toArray(Tally[]::new);
        this.meaning = meaning;
        this.data = data;
        this.predicted = new double[task.targets().size()];
        this.row = new double[data.targets().size()];
        this.observed = new double[task.targets().size()];
    }

    /** Returns whether nothing is computed. */
    boolean isEmpty() {
        return tallies.length == 0;
    }

    void reset() {
        undefined = false;
        for (Tally tally : tallies) {
            tally.reset();
        }
    }

    /** Takes the samples of a batch of a training into account. */
    void addBatch(Matrix outputs, Batches batches, int batch) {
        for (int row = 0; row < outputs.rows() && !isEmpty(); row++) {
            add(outputs, row, batches.sample(batch, row));
        }
    }

    /** Takes the samples of a batch into account, which follow each other in the data. */
    void addBatch(Matrix outputs, int firstSample) {
        for (int row = 0; row < outputs.rows() && !isEmpty(); row++) {
            add(outputs, row, firstSample + row);
        }
    }

    /** Takes a sample into account, given its row in the outputs and its row in the data. */
    private void add(Matrix outputs, int place, int sample) {
        outputs.read(place, predicted);
        meaning.apply(predicted);
        for (double value : predicted) {
            if (Double.isNaN(value)) {
                // A comparison with NaN is false, and so would be a metric that compares.
                undefined = true;
                return;
            }
        }
        data.readTargets(sample, row);
        meaning.targets().expand(row, observed);
        double weight = data.weight(sample);
        for (Tally tally : tallies) {
            tally.add(predicted, observed, weight);
        }
    }

    /** Writes the values into an array, in the order of the metrics, and returns the place behind them. */
    int write(double[] into, int from) {
        for (int i = 0; i < metrics.size(); i++) {
            into[from + i] = value(i);
        }
        return from + metrics.size();
    }

    /** Returns the values by the names of their figures. */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            values.put(metrics.get(i).figure(), value(i));
        }
        return values;
    }

    /** Returns a value; if a prediction is NaN, so is every metric. */
    private double value(int index) {
        return undefined ? Double.NaN : tallies[index].value();
    }
}
