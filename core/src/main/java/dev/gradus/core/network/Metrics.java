package dev.gradus.core.network;

import dev.gradus.api.loss.Outputs;
import java.util.Map;

/** Measures of quality, fed one sample at a time in the user's units. */
interface Metrics {

    /** Takes one sample into account. */
    void add(double[] predicted, double[] observed);

    /** Returns the measures by name. */
    Map<String, Double> results();

    /** Returns the metrics that suit what the outputs mean. */
    static Metrics of(Outputs meaning, int outputs) {
        return switch (meaning) {
            case VALUES -> new RegressionMetrics(outputs);
            case PROBABILITIES, LOGITS -> new YesNoAccuracy();
            case CLASS_PROBABILITIES, CLASS_LOGITS -> new ClassAccuracy();
        };
    }
}
