package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.PartSpec;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Task;
import dev.gradus.api.training.History;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which metrics to compute: those asked for, or those that a task has by default. */
final class Metrics {

    /** What figures are called that are no metrics. */
    private static final Set<String> TAKEN =
            Set.of("epoch", History.LOSS, History.VALIDATION_LOSS, History.PENALTY, History.LEARNING_RATE);

    private Metrics() {}

    /** Returns the metrics that are shown for a task unless others are asked for. */
    static List<Metric> defaults(List<Metric> known, Task task) {
        return known.stream()
                .filter(metric -> metric.defaultPlace(task) > 0)
                .sorted(Comparator.comparingInt((Metric metric) -> metric.defaultPlace(task))
                        .thenComparing(Metric::name))
                .toList();
    }

    /**
     * Makes the metrics asked for and checks that they make sense.
     *
     * @param path where they stand, for messages
     */
    static List<Metric> of(List<PartSpec> specs, PartSource parts, Task task, String path) {
        List<Metric> metrics = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            String place = path + "[" + i + "]";
            Metric metric = parts.create(Metric.class, specs.get(i), place);
            try {
                metric.check(task);
            } catch (InvalidInputException e) {
                throw new InvalidInputException(place + ": " + e.getMessage(), e);
            }
            String figure = metric.figure();
            Check.require(
                    !TAKEN.contains(figure) && metrics.stream().noneMatch(other -> figure.equals(other.figure())),
                    "%s: there is a figure '%s' already; leave one of them out",
                    place,
                    figure);
            metrics.add(metric);
        }
        return metrics;
    }
}
