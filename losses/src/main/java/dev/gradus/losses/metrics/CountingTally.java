package dev.gradus.losses.metrics;

import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Counts right and wrong decisions: in one matrix of all classes, or in one for each of several answers. */
final class CountingTally implements Tally {

    private final Task task;
    private final List<ConfusionMatrix> matrices;
    private final ToDoubleFunction<List<ConfusionMatrix>> metric;

    /** Starts to count, for a metric that follows from the counts. */
    CountingTally(Task task, ToDoubleFunction<List<ConfusionMatrix>> metric) {
        this.task = task;
        this.metric = metric;
        List<String> classes = task.classes();
        this.matrices = classes.isEmpty()
                ? Stream.generate(() -> new ConfusionMatrix(List.of("no", "yes")))
                        .limit(task.targets().size())
                        .toList()
                : List.of(new ConfusionMatrix(classes));
    }

    @Override
    public void reset() {
        matrices.forEach(ConfusionMatrix::reset);
    }

    @Override
    public void add(double[] predicted, double[] observed, double weight) {
        if (matrices.size() == 1) {
            matrices.get(0).add(task.classOf(observed), task.classOf(predicted), weight);
            return;
        }
        for (int i = 0; i < predicted.length; i++) {
            matrices.get(i).add(task.isYes(observed[i]) ? 1 : 0, task.isYes(predicted[i]) ? 1 : 0, weight);
        }
    }

    @Override
    public double value() {
        return metric.applyAsDouble(matrices);
    }
}
