package dev.gradus.losses.metrics;

import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.metric.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something was said, and how often rightly: a class of several, or the yes of an answer.
 *
 * @param right how often it was predicted and observed
 * @param predicted how often it was predicted
 * @param observed how often it was observed
 */
record Label(double right, double predicted, double observed) {

    /** Returns the labels whose figures are averaged: every class; of yes-or-no answers each yes. */
    static List<Label> of(Task task, List<ConfusionMatrix> matrices) {
        List<Label> labels = new ArrayList<>();
        for (ConfusionMatrix matrix : matrices) {
            for (int i = task.isExclusive() ? 0 : 1; i < matrix.classes().size(); i++) {
                labels.add(new Label(matrix.count(i, i), matrix.predicted(i), matrix.observed(i)));
            }
        }
        return labels;
    }

    Label plus(Label other) {
        return new Label(right + other.right, predicted + other.predicted, observed + other.observed);
    }

    /** Returns whether there is anything to measure. */
    boolean occurs() {
        return predicted + observed > 0;
    }
}
