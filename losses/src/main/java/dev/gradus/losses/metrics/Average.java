package dev.gradus.losses.metrics;

/** How the figures of several classes or answers become one; the words are scikit-learn's. */
public enum Average {
    /** The mean of the figures, each class counting the same. */
    MACRO,
    /** One figure from the counts of all classes together, each sample counting the same. */
    MICRO,
    /** The mean of the figures, each class counting as often as it occurs. */
    WEIGHTED,
    /** The figure of the yes alone: of the one answer, or of the second of two classes. */
    BINARY
}
