package dev.gradus.core.network;

import dev.gradus.api.metric.Metric;
import dev.gradus.api.training.History;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of the history.
 *
 * @param name its name
 * @param higherIsBetter whether it is the better the larger it is
 */
record Figure(String name, boolean higherIsBetter) {

    /** What stands in front of a metric that is of the validation data. */
    static final String VALIDATION = "validation_";

    /**
     * Returns the columns of a training, in order.
     *
     * @param penalized whether there are penalties
     * @param validated whether there are validation data
     * @param rated whether there is a learning rate
     */
    static List<Figure> of(List<Metric> metrics, boolean penalized, boolean validated, boolean rated) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(History.LOSS, false));
        if (penalized) {
            figures.add(new Figure(History.PENALTY, false));
        }
        metrics.forEach(metric -> figures.add(new Figure(metric.figure(), metric.higherIsBetter())));
        if (validated) {
            figures.add(new Figure(History.VALIDATION_LOSS, false));
            metrics.forEach(metric -> figures.add(new Figure(VALIDATION + metric.figure(), metric.higherIsBetter())));
        }
        if (rated) {
            figures.add(new Figure(History.LEARNING_RATE, false));
        }
        return figures;
    }
}
