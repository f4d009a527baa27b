package dev.gradus.optimizers;

import static dev.gradus.api.Check.require;

/** Checks of settings that several optimizers have. */
final class Limits {

    private Limits() {}

    static void checkLearningRate(double rate) {
        require(rate > 0 && rate < Double.POSITIVE_INFINITY, "learning_rate must be a number > 0, got %s", rate);
    }

    static void checkWeightDecay(double decay) {
        require(decay >= 0 && decay < Double.POSITIVE_INFINITY, "weight_decay must be a number >= 0, got %s", decay);
    }

    static void checkShare(String name, double share) {
        require(share >= 0 && share < 1, "%s must be in [0, 1), got %s", name, share);
    }

    static void checkEpsilon(double epsilon) {
        require(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY, "epsilon must be a number > 0, got %s", epsilon);
    }
}
