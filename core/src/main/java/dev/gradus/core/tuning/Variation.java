package dev.gradus.core.tuning;

import static dev.gradus.api.Check.require;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.tuning.Vary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A setting to try several values of, as it was read: a list, or a range.
 *
 * @param path the setting, as for {@code --set}
 * @param values the values, each as it would stand in a file; empty for a range
 * @param low the lower end of a range
 * @param high the upper end of a range
 * @param logarithmic whether equal quotients are equally likely, instead of equal differences
 * @param whole whether only whole numbers are meant
 * @param points how many points of a range a grid takes; 0 if that is not said
 */
record Variation(
        String path, List<String> values, double low, double high, boolean logarithmic, boolean whole, int points) {

    private static final String LOG = "log:";
    private static final String TO = "..";

    /** Few enough to read, and more than a setting needs. */
    private static final int DIGITS = 6;

    private static final double LEAST_PLAIN = 1e-4;
    private static final double MOST_PLAIN = 1e7;
    private static final String FORMS = "; give values as 0.1,0.01, a range as 0.0..0.5 or log:1e-4..1e-1, or a range"
            + " with a number of points as log:1e-4..1e-1:4";

    Variation {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            require(!whole || (low == Math.rint(low) && high == Math.rint(high)), "%s: no whole numbers", path);
            require(
                    low < high,
                    "%s: a range goes from a smaller number to a larger one, got %s to %s",
                    path,
                    low,
                    high);
            require(!logarithmic || low > 0, "%s: a logarithmic range must start above 0, got %s", path, low);
            require(points == 0 || points >= 2, "%s: a range needs at least 2 points, got %s", path, points);
        }
    }

    /**
     * Reads values or a range.
     *
     * @throws InvalidInputException if it is neither
     */
    static Variation of(Vary vary) {
        String path = vary.path();
        String what = vary.values();
        if (!what.startsWith("\"") && what.contains(TO)) {
            return range(path, what);
        }
        List<String> values = split(what);
        require(values.stream().noneMatch(String::isEmpty), "%s: an empty value in '%s'%s", path, what, FORMS);
        return new Variation(path, values, 0, 0, false, false, 0);
    }

    private static Variation range(String path, String text) {
        boolean logarithmic = text.startsWith(LOG);
        String range = logarithmic ? text.substring(LOG.length()) : text;
        int to = range.indexOf(TO);
        int colon = range.indexOf(':', to);
        String low = range.substring(0, to).strip();
        String high = range.substring(to + TO.length(), colon < 0 ? range.length() : colon)
                .strip();
        try {
            int points =
                    colon < 0 ? 0 : Integer.parseInt(range.substring(colon + 1).strip());
            boolean whole = low.matches("[-+]?\\d+") && high.matches("[-+]?\\d+");
            double from = new BigDecimal(low).doubleValue();
            return new Variation(path, List.of(), from, new BigDecimal(high).doubleValue(), logarithmic, whole, points);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(path + ": '" + text + "' is no range" + FORMS, e);
        }
    }

    /** Splits at commas that are not inside of quotes, brackets or braces. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ']' || c == '}')) {
                depth--;
            } else if (!quoted && depth == 0 && c == ',') {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** Returns whether this is a range of which no number of points is said. */
    private boolean isOpen() {
        return values.isEmpty() && points == 0;
    }

    /**
     * Returns the values that a grid takes: those listed, or the points of the range, evenly apart.
     *
     * @throws InvalidInputException if the number of points of a range is not said
     */
    List<String> grid() {
        if (!values.isEmpty()) {
            return values;
        }
        require(!isOpen(), "%s: a grid needs to know how many points of the range; add it, such as %s:5", path, this);
        LinkedHashSet<String> grid = new LinkedHashSet<>();
        for (int i = 0; i < points; i++) {
            double value = i == points - 1 ? high : between(high, (double) i / (points - 1));
            grid.add(text(whole ? Math.rint(value) : value));
        }
        return List.copyOf(grid);
    }

    /**
     * Returns one of the values that a grid takes, or any of the range if it takes none; all are equally likely if the
     * share is.
     *
     * @param share from 0 to less than 1
     */
    String at(double share) {
        if (!isOpen()) {
            List<String> choices = grid();
            return choices.get((int) (share * choices.size()));
        }
        // The last whole number has a share of its own too.
        return text(whole ? Math.min(high, Math.floor(between(high + 1, share))) : between(high, share));
    }

    private double between(double top, double share) {
        if (share == 0 || !logarithmic) {
            return low + share * (top - low);
        }
        double start = GradusMath.log(low);
        return GradusMath.exp(start + share * (GradusMath.log(top) - start));
    }

    private String text(double value) {
        if (whole) {
            return String.valueOf((long) value);
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= LEAST_PLAIN && size < MOST_PLAIN ? rounded.toPlainString() : rounded.toString();
    }

    /** Returns the range or the values as text, without the path. */
    @Override
    public String toString() {
        if (!values.isEmpty()) {
            return String.join(",", values);
        }
        return (logarithmic ? LOG : "") + text(low) + TO + text(high) + (points == 0 ? "" : ":" + points);
    }
}
