package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Reduction;
import dev.gradus.api.metric.Task;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.ClassWeights;
import dev.gradus.core.encoding.Encoder;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.text.Suggestions;
import java.util.Arrays;
import java.util.List;

/**
 * How much each sample counts in a loss: its own weight times that of its class.
 *
 * <p>For a loss that is a mean the weights are divided by their mean over the data. So the loss of all data is
 * Σ w·l / Σ w, whatever the weights are measured in, and the steps of an epoch add up to its gradient, whatever the
 * batches.
 */
final class Weighting {

    private final double[] values;

    private Weighting(double[] values) {
        this.values = values;
    }

    /**
     * Returns the weights of data that have been checked; null if every sample counts the same.
     *
     * @param targets makes a number for each class of what stands in the data
     * @param classWeights by the places of the classes; null if classes have none
     */
    static Weighting of(Data data, Loss loss, Task task, Encoder targets, double[] classWeights) {
        if (!data.isWeighted() && classWeights == null) {
            return null;
        }
        double[] values = new double[data.rows()];
        ClassReader classes = new ClassReader(data, task, targets);
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            values[row] = data.weight(row);
            if (classWeights != null) {
                values[row] *= classWeights[classes.of(row)];
            }
            sum += values[row];
        }
        Check.require(sum > 0, "data: all weights are 0, so there is nothing to measure a loss on");
        double unit = loss.reduction() == Reduction.SUM ? 1 : sum / values.length;
        for (int row = 0; row < values.length; row++) {
            values[row] /= unit;
        }
        return new Weighting(values);
    }

    /**
     * Returns the weights of the classes, by their places, that a training asks for.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there are no classes, or none of a name
     */
    static double[] ofClasses(ClassWeights asked, Task task, Encoder targets, Data data) {
        List<String> classes = task.classes();
        Check.require(
                !classes.isEmpty(),
                "training.class_weights: samples must be in one class each, as after softmax_cross_entropy or with one"
                        + " target after binary_cross_entropy; for others give samples weights");
        asked.byClass()
                .keySet()
                .forEach(name -> Check.require(
                        classes.contains(name),
                        "training.class_weights: no class '%s'.%s There are: %s",
                        name,
                        Suggestions.didYouMean(name, classes),
                        String.join(", ", classes)));
        return asked.balanced()
                ? balanced(task, new ClassReader(data, task, targets), data)
                : classes.stream()
                        .mapToDouble(name -> asked.byClass().getOrDefault(name, 1.0))
                        .toArray();
    }

    /** Samples / (classes · samples of the class), counted by weight, over the classes that occur. */
    private static double[] balanced(Task task, ClassReader classes, Data data) {
        double[] counts = new double[task.classes().size()];
        for (int row = 0; row < data.rows(); row++) {
            counts[classes.of(row)] += data.weight(row);
        }
        double all = Arrays.stream(counts).sum();
        long occurring = Arrays.stream(counts).filter(count -> count > 0).count();
        // A class that is not trained on weighs what any sample would, should it turn up among the validation data.
        return Arrays.stream(counts)
                .map(count -> count > 0 ? all / (occurring * count) : 1)
                .toArray();
    }

    /** Finds out which class a sample is in. */
    private static final class ClassReader {

        private final Data data;
        private final Task task;
        private final Encoder targets;
        private final double[] row;
        private final double[] numbers;

        ClassReader(Data data, Task task, Encoder targets) {
            this.data = data;
            this.task = task;
            this.targets = targets;
            this.row = new double[data.targets().size()];
            this.numbers = new double[targets.width()];
        }

        int of(int sample) {
            data.readTargets(sample, row);
            targets.expand(row, numbers);
            return task.classOf(numbers);
        }
    }

    /** Returns the weights as a column. */
    Matrix column(Precision precision) {
        Matrix column = Matrix.allocate(precision, values.length, 1);
        for (int row = 0; row < values.length; row++) {
            column.set(row, 0, values[row]);
        }
        return column;
    }
}
