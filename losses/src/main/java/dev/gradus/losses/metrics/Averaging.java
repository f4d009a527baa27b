package dev.gradus.losses.metrics;

import static dev.gradus.api.Check.require;

import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What metrics of single classes have in common, given how the figures of several become one.
 *
 * <p>A share of nothing counts as 0, as in scikit-learn; a class that neither occurs nor is predicted is left out; with
 * nothing left the metric is not defined.
 */
final class Averaging {

    private Averaging() {}

    /** Returns such as {@code f1}, or {@code f1_micro} with another average than the default. */
    static String figure(Metric metric, Average average) {
        return average == Average.MACRO
                ? metric.name()
                : metric.name() + "_" + average.name().toLowerCase(Locale.ROOT);
    }

    static void check(Metric metric, Average average, Task task) {
        Suitable.requireDecisions(metric, task);
        require(
                average != Average.BINARY || task.classes().size() == 2,
                "%s with average binary measures one yes-or-no answer or the second of two classes, but there are"
                        + " %s %s; use average macro, micro or weighted",
                metric.name(),
                task.targets().size(),
                task.isExclusive() ? "classes" : "answers");
    }

    /** Returns a tally of the average of a figure, which is asked only for labels that occur. */
    static Tally tally(Task task, Average average, ToDoubleFunction<Label> figure) {
        return new CountingTally(task, matrices -> averaged(Label.of(task, matrices), average, figure));
    }

    private static double averaged(List<Label> labels, Average average, ToDoubleFunction<Label> figure) {
        return switch (average) {
            case MACRO -> {
                List<Label> present = labels.stream().filter(Label::occurs).toList();
                double sum = 0;
                for (Label label : present) {
                    sum += figure.applyAsDouble(label);
                }
                yield sum / present.size();
            }
            case MICRO -> ofOne(labels.stream().reduce(new Label(0, 0, 0), Label::plus), figure);
            case WEIGHTED -> {
                double sum = 0;
                double weights = 0;
                for (Label label : labels) {
                    sum += label.occurs() ? label.observed() * figure.applyAsDouble(label) : 0;
                    weights += label.observed();
                }
                yield sum / weights;
            }
            case BINARY -> ofOne(labels.get(labels.size() - 1), figure);
        };
    }

    private static double ofOne(Label label, ToDoubleFunction<Label> figure) {
        return label.occurs() ? figure.applyAsDouble(label) : Double.NaN;
    }

    /** Returns a share, 0 of nothing. */
    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
