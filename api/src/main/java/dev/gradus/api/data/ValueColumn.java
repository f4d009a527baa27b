package dev.gradus.api.data;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One column of rows of objects, as doubles and, once it is complete, as what they mean.
 *
 * @param <T> what a row is
 */
final class ValueColumn<T> {

    private static final int FIRST_CAPACITY = 16;
    private static final int NO_TEXT = -1;
    private static final Set<String> MISSING =
            Csv.MISSING.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

    private final String what;
    private final String name;
    /** Null if what the column means is to be found out. */
    private final Column known;

    private final Function<? super T, ?> values;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private double[] numbers = new double[FIRST_CAPACITY];
    private int[] textPlaces = new int[FIRST_CAPACITY];
    private int rows;

    /**
     * Makes an empty column.
     *
     * @param what {@code input} or {@code target}, for messages
     * @param known what the column means; null if that is to be found out
     * @param values finds the value in a row
     */
    ValueColumn(String what, String name, Column known, Function<? super T, ?> values) {
        this.what = what;
        this.name = name;
        this.known = known;
        this.values = values;
        if (known != null) {
            known.categories().forEach(this::place);
        }
    }

    void add(T from) {
        Object value = values.apply(from);
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * rows);
            textPlaces = Arrays.copyOf(textPlaces, 2 * rows);
        }
        textPlaces[rows] = NO_TEXT;
        if (value == null) {
            numbers[rows] = Double.NaN;
        } else if (value instanceof Number number) {
            numbers[rows] = number.doubleValue();
        } else {
            String text = text(value);
            boolean missing = text.isEmpty() || MISSING.contains(text.toLowerCase(Locale.ROOT));
            numbers[rows] = Double.NaN;
            textPlaces[rows] = missing ? NO_TEXT : place(text);
        }
        rows++;
    }

    private String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof CharSequence || value instanceof Boolean || value instanceof Character) {
            return value.toString().strip();
        }
        throw new InvalidInputException("data: row " + rows + ", " + what + " '" + name
                + "': expected a number, a text, a boolean, an enum constant or null, got a "
                + value.getClass().getName());
    }

    private int place(String text) {
        return places.computeIfAbsent(text, key -> {
            texts.add(key);
            return texts.size() - 1;
        });
    }

    /** Returns what the values mean, after having made them that: numbers, or places of categories. */
    Column finish() {
        boolean categorical = known != null ? known.isCategorical() : isCategorical();
        if (!categorical) {
            for (int row = 0; row < rows; row++) {
                if (textPlaces[row] != NO_TEXT) {
                    numbers[row] = number(row);
                }
            }
            return Column.numeric(name);
        }
        for (int row = 0; row < rows; row++) {
            if (textPlaces[row] == NO_TEXT && !Double.isNaN(numbers[row])) {
                textPlaces[row] = place(DecimalText.of(numbers[row]));
            }
            numbers[row] = textPlaces[row] == NO_TEXT ? Double.NaN : textPlaces[row];
        }
        Column column = Column.categorical(name, texts.toArray(String[]::new));
        boolean listed = known != null && !known.categories().isEmpty();
        return listed ? column : inOrder(column);
    }

    private Column inOrder(Column column) {
        Column sorted = column.withSortedCategories();
        int[] others = texts.stream().mapToInt(sorted.categories()::indexOf).toArray();
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(numbers[row])) {
                numbers[row] = others[(int) numbers[row]];
            }
        }
        return sorted;
    }

    /** Numeric is a column all of whose values are numbers; one of mostly numbers is a mistake. */
    private boolean isCategorical() {
        int numeric = 0;
        int others = 0;
        int firstOther = 0;
        for (int row = 0; row < rows; row++) {
            boolean isText = textPlaces[row] != NO_TEXT;
            if (isText && Double.isNaN(DecimalText.parse(texts.get(textPlaces[row])))) {
                firstOther = others == 0 ? row : firstOther;
                others++;
            } else if (isText || !Double.isNaN(numbers[row])) {
                numeric++;
            }
        }
        if (others > 0 && numeric > others) {
            throw new InvalidInputException("data: row " + firstOther + ", " + what + " '" + name
                    + "': expected a number, got \"" + texts.get(textPlaces[firstOther]) + "\"; " + numeric + " of "
                    + (numeric + others)
                    + " values of the column are numbers: correct this one, or say that the column is"
                    + " categorical, with Column.categorical(\"" + name + "\")");
        }
        return others > 0;
    }

    private double number(int row) {
        String text = texts.get(textPlaces[row]);
        double number = DecimalText.parse(text);
        Check.require(
                !Double.isNaN(number), "data: row %s, %s '%s': expected a number, got \"%s\"", row, what, name, text);
        return number;
    }

    int rows() {
        return rows;
    }

    double value(int row) {
        return numbers[row];
    }
}
