package dev.gradus.losses;

import static dev.gradus.api.Check.require;

import dev.gradus.api.loss.Loss;
import java.util.Arrays;
import java.util.List;

/** Whether targets suit a loss; refusals say what is allowed and what to use instead. */
final class Targets {

    /** How far a distribution may be from a sum of 1: a few probabilities rounded to two digits are still one. */
    private static final double ROUNDING = 0.02;

    private Targets() {}

    static void requireProbabilities(Loss loss, double[] observed, List<String> names) {
        for (int i = 0; i < observed.length; i++) {
            if (!(observed[i] >= 0 && observed[i] <= 1)) {
                refuse(names.get(i), observed[i], loss, "numbers from 0 (no) to 1 (yes)", "mse");
            }
        }
    }

    static void requireSides(Loss loss, double[] observed, List<String> names) {
        for (int i = 0; i < observed.length; i++) {
            if (Math.abs(observed[i]) != 1) {
                refuse(names.get(i), observed[i], loss, "-1 (no) and 1 (yes)", "binary_cross_entropy for 0 and 1");
            }
        }
    }

    static void requireCounts(Loss loss, double[] observed, List<String> names) {
        for (int i = 0; i < observed.length; i++) {
            if (!(observed[i] >= 0)) {
                refuse(names.get(i), observed[i], loss, "counts, 0 or more", "mse");
            }
        }
    }

    private static void refuse(String name, double value, Loss loss, String allowed, String instead) {
        require(
                false,
                "target '%s' is %s; %s takes %s: change the target, or use another loss, such as %s",
                name,
                value,
                loss.name(),
                allowed,
                instead);
    }

    static void requireDistribution(Loss loss, double[] observed, List<String> names) {
        double sum = 0;
        boolean negative = false;
        for (double value : observed) {
            sum += value;
            negative |= value < 0;
        }
        if (negative || !(Math.abs(sum - 1) <= ROUNDING)) {
            require(
                    false,
                    "targets %s are %s; %s takes a distribution over the classes, numbers from 0 to 1 with sum 1, such"
                            + " as a 1 for the class and 0 for the others; for answers that do not exclude each other"
                            + " use binary_cross_entropy",
                    names,
                    Arrays.toString(observed),
                    loss.name());
        }
    }
}
