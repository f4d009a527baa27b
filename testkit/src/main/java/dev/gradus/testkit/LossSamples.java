package dev.gradus.testkit;

import dev.gradus.api.loss.Outputs;
import dev.gradus.testkit.LossContract.Sample;
import java.util.List;

/** Samples that suit what a loss says its predictions mean. */
final class LossSamples {

    private LossSamples() {}

    static List<Sample> of(Outputs outputs) {
        return switch (outputs) {
            case VALUES ->
                List.of(
                        sample(values(0.2, -1.5), values(0.57, -1.04)),
                        sample(values(3.1, 0.43), values(1.02, 0.81)),
                        sample(values(-0.7, 12.2), values(-2.05, 2.13)),
                        sample(values(-30.3, 0.06), values(10.7, 0.09)));
            case PROBABILITIES ->
                List.of(
                        sample(values(0.2, 0.8), values(0, 1)),
                        sample(values(0.95, 0.05), values(1, 0)),
                        sample(values(0.01, 0.5), values(1, 0.3)));
            case LOGITS ->
                List.of(
                        sample(values(0.2, -1.5), values(0, 1)),
                        sample(values(8.3, -8.7), values(1, 0)),
                        sample(values(-20.1, 0.4), values(1, 0.3)));
            case MARGINS -> List.of(sample(values(0.2, -1.5), values(1, 1)), sample(values(3.1, 0.4), values(-1, -1)));
            case CLASS_PROBABILITIES ->
                List.of(
                        sample(values(0.2, 0.5, 0.3), values(0.1, 0.6, 0.3)),
                        sample(values(0.1, 0.1, 0.8), values(0.3, 0.3, 0.4)),
                        sample(values(0.05, 0.9, 0.05), values(0, 1, 0)));
            case CLASS_LOGITS ->
                List.of(
                        sample(values(1.3, 2.2, 0.5), values(0, 1, 0)),
                        sample(values(-1.1, 0.4, 3.6), values(1, 0, 0)),
                        sample(values(10.2, -10.6, 0.3), values(0.2, 0.3, 0.5)));
        };
    }

    private static double[] values(double... values) {
        return values;
    }

    private static Sample sample(double[] predicted, double[] observed) {
        return new Sample(predicted, observed);
    }
}
