package dev.gradus.api.data;

import java.util.Locale;

/** What a network does with a category that did not occur in the rows that it was trained on. */
public enum Unseen {
    /** It counts as missing. */
    MISSING,
    /** It is refused. */
    ERROR;

    /** Returns such as {@code missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
