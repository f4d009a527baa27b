package dev.gradus.core.network;

import dev.gradus.api.data.Column;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.network.Prediction;
import dev.gradus.core.encoding.ColumnCode;
import dev.gradus.core.encoding.Encoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns the outputs of a network into predictions in the user's terms.
 *
 * @param outputs what the outputs mean
 * @param targets undoes the scaling of the targets
 */
record OutputMeaning(Outputs outputs, Encoder targets) {

    /** Changes a row of outputs into a prediction. */
    void apply(double[] row) {
        switch (outputs) {
            case LOGITS -> sigmoid(row);
            case CLASS_LOGITS -> softmax(row);
            default -> targets.unscale(row);
        }
    }

    /** Returns what a prediction says of each target. */
    Prediction named(double[] prediction) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Map<String, Double>> probabilities = new LinkedHashMap<>();
        int at = 0;
        for (ColumnCode code : targets.codes()) {
            Column column = code.plan().column();
            if (column.isCategorical()) {
                Map<String, Double> classes =
                        code.plan().single() ? twoClasses(column, prediction[at]) : classes(column, prediction, at);
                values.put(column.name(), mostProbable(classes));
                probabilities.put(column.name(), classes);
            } else {
                values.put(column.name(), prediction[at]);
            }
            at += code.plan().width();
        }
        return new Prediction(values, probabilities);
    }

    /** The output is the probability of the second class. */
    private static Map<String, Double> twoClasses(Column column, double second) {
        Map<String, Double> classes = new LinkedHashMap<>();
        classes.put(column.categories().get(0), 1 - second);
        classes.put(column.categories().get(1), second);
        return classes;
    }

    private static Map<String, Double> classes(Column column, double[] prediction, int at) {
        Map<String, Double> classes = new LinkedHashMap<>();
        for (int i = 0; i < column.categories().size(); i++) {
            classes.put(column.categories().get(i), prediction[at + i]);
        }
        return classes;
    }

    /** Of several the first, as accuracy counts it. */
    private static String mostProbable(Map<String, Double> classes) {
        String best = null;
        for (Map.Entry<String, Double> entry : classes.entrySet()) {
            if (best == null || entry.getValue() > classes.get(best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static void sigmoid(double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = GradusMath.sigmoid(row[i]);
        }
    }

    /** The largest logit is subtracted first, so that nothing overflows. */
    private static void softmax(double[] row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : row) {
            largest = Math.max(largest, x);
        }
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = GradusMath.exp(row[i] - largest);
            sum += row[i];
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= sum;
        }
    }
}
