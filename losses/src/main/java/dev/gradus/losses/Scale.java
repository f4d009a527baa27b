package dev.gradus.losses;

import static dev.gradus.api.Check.require;

/** The setting that all losses have in common. */
final class Scale {

    private Scale() {}

    static void check(double scale) {
        require(scale > 0 && scale < Double.POSITIVE_INFINITY, "scale must be a number > 0, got %s", scale);
    }
}
