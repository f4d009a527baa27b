package dev.gradus.core.suggest;

import java.util.Locale;

/** What a network is to learn. */
enum Task {
    /** Numbers, one output for each target. */
    VALUES,
    /** Which of two classes, with a single output. */
    YES_NO,
    /** Which of several classes, with an output for each. */
    CLASSES;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
