package dev.gradus.core.encoding;

import dev.gradus.api.Check;
import dev.gradus.core.text.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of scaling, each with the two figures of the training rows that it is made of. */
public enum ScaleKind {
    /** Leaves numbers as they are. */
    NONE(),
    /** (x − mean) / deviation, the standard deviation being that of the population. */
    STANDARD("mean", "deviation"),
    /** (x − min) / (max − min). */
    MINMAX("min", "max"),
    /** (x − median) / interquartile range, which outliers do not move. */
    ROBUST("median", "iqr"),
    /** The standard scaling of sign(x) · ln(1 + |x|), for numbers over several orders of magnitude. */
    LOG("mean", "deviation"),
    /** x / 255, for bytes such as pixels; measured is nothing, so that a pixel that is hardly ever used stays small. */
    BYTES("subtrahend", "divisor");

    private final List<String> figures;

    ScaleKind(String... figures) {
        this.figures = List.of(figures);
    }

    /** Returns such as {@code standard}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the two figures are called in files; nothing for none. */
    public List<String> figures() {
        return figures;
    }

    /**
     * Returns the kind of a name.
     *
     * @param path where the name stands, for the message
     * @throws dev.gradus.api.error.InvalidInputException if there is none
     */
    public static ScaleKind of(String name, String path) {
        List<String> ids = Stream.of(values()).map(ScaleKind::id).toList();
        Check.require(
                ids.contains(name),
                "%s: no scaling '%s'.%s Allowed: %s",
                path,
                name,
                Suggestions.didYouMean(name, ids),
                String.join(", ", ids));
        return values()[ids.indexOf(name)];
    }
}
