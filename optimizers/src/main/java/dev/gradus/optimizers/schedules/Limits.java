package dev.gradus.optimizers.schedules;

import static dev.gradus.api.Check.require;

/** Checks of settings that several schedules have. */
final class Limits {

    private Limits() {}

    static void checkPositive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, "%s must be a number > 0, got %s", name, value);
    }

    static void checkAtLeastOne(String name, double value) {
        require(value >= 1 && value < Double.POSITIVE_INFINITY, "%s must be a number >= 1, got %s", name, value);
    }

    static void checkShare(String name, double share) {
        require(share >= 0 && share <= 1, "%s must be in [0, 1], got %s", name, share);
    }

    static void checkEpochs(int epochs) {
        require(epochs >= 0, "epochs must be >= 0, got %s", epochs);
    }
}
