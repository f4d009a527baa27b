package dev.gradus.api.tuning;

import static dev.gradus.api.Check.require;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A setting to try several values of: a list, or a range. The engine reads it when it searches.
 *
 * <p>As text, as on the command line:
 * <pre>{@code
 * optimizer.learning_rate=0.1,0.01       these values, each written as in a file
 * network[0].units=8..64                 a range of whole numbers, since both ends are written as such
 * network[0].rate=0.0..0.5               a range of numbers
 * optimizer.learning_rate=log:1e-4..1e-1 a range of which every power of ten gets the same share
 * optimizer.learning_rate=log:1e-4..1e-1:4   four points of it, both ends among them
 * }</pre>
 *
 * @param path the setting, as for {@code --set}
 * @param values the values or the range, as text
 */
public record Vary(String path, String values) {

    private static final String TO = "..";

    /** Returns some values of a setting; a text that has a comma or two points one after the other in quotes. */
    public static Vary values(String path, Object... values) {
        require(values.length > 0, "%s: no values", path);
        return new Vary(path, Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Returns a range of a setting. */
    public static Vary range(String path, double low, double high) {
        return new Vary(path, low + TO + high);
    }

    /** Returns a range of a setting in which every power of ten has the same share. */
    public static Vary logarithmic(String path, double low, double high) {
        return new Vary(path, "log:" + low + TO + high);
    }

    /** Returns a range of whole numbers, both ends among them. */
    public static Vary whole(String path, int low, int high) {
        return new Vary(path, low + TO + high);
    }

    /** Returns the same range, of which a grid takes so many points. */
    public Vary points(int count) {
        return new Vary(path, values + ":" + count);
    }

    /**
     * Returns {@code path=values} or {@code path=range}.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no path or nothing behind it
     */
    public static Vary parse(String text) {
        int equals = text.indexOf('=');
        require(
                equals > 0 && equals < text.length() - 1,
                "'%s': expected path=values, such as optimizer.learning_rate=0.1,0.01",
                text);
        return new Vary(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
}
