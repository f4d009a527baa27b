package dev.gradus.losses.metrics;

import static dev.gradus.api.Check.require;

import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Task;

/** Whether a metric suits a task; refusals say what to use instead. */
final class Suitable {

    private Suitable() {}

    /** Refuses classes and answers where any numbers are wanted. */
    static void requireRegression(Metric metric, Task task, String instead) {
        require(
                task.isRegression(),
                "%s measures how far values are off, but the outputs are %s; use %s",
                metric.name(),
                words(task),
                instead);
    }

    /** Refuses any numbers where classes or answers are wanted. */
    static void requireDecisions(Metric metric, Task task) {
        require(
                !task.isRegression(),
                "%s measures classes or yes-or-no answers, but the outputs are values; use r2, rmse or mae, or a loss"
                        + " for classes, such as softmax_cross_entropy or binary_cross_entropy",
                metric.name());
    }

    /** Refuses whatever does not put every sample into exactly one class. */
    static void requireClasses(Metric metric, Task task, String instead) {
        requireDecisions(metric, task);
        require(
                !task.classes().isEmpty(),
                "%s needs samples that are in one class each, but the outputs are %s; use %s",
                metric.name(),
                words(task),
                instead);
    }

    private static String words(Task task) {
        if (task.isExclusive()) {
            return "classes";
        }
        return task.targets().size() == 1
                ? "a yes-or-no answer"
                : task.targets().size() + " yes-or-no answers";
    }
}
