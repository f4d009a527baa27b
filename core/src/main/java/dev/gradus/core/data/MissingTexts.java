package dev.gradus.core.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts that mean a missing value, in upper or lower case; an empty one always does. */
final class MissingTexts {

    private final Set<String> texts;
    private final int longest;

    MissingTexts(Collection<String> texts) {
        this.texts = texts.stream().map(MissingTexts::folded).collect(Collectors.toSet());
        this.longest = texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns whether a text without spaces around means nothing. */
    boolean contains(String text) {
        return text.isEmpty() || text.length() <= longest && texts.contains(folded(text));
    }
}
