package dev.gradus.optimizers;

import static dev.gradus.api.Check.require;

/** Checks of settings that several optimizers have. */
final class Limits {

    /** Small enough for any use of a network, and above what rounding leaves of a gradient that is 0. */
    static final double GRADIENT_TOLERANCE = 1e-8;

    private Limits() {}

    static void checkLearningRate(double rate) {
        checkPositive("learning_rate", rate);
    }

    static void checkWeightDecay(double decay) {
        checkNotNegative("weight_decay", decay);
    }

    static void checkEpsilon(double epsilon) {
        checkPositive("epsilon", epsilon);
    }

    static void checkShare(String name, double share) {
        require(share >= 0 && share < 1, "%s must be in [0, 1), got %s", name, share);
    }

    static void checkNotNegative(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, "%s must be a number >= 0, got %s", name, value);
    }

    static void checkPositive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, "%s must be a number > 0, got %s", name, value);
    }
}
