package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.text.NumberParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The cells of one column as values: numbers, places of categories, NaN for what is missing.
 *
 * <p>As long as nobody said what the column means, it is taken for numeric until a cell comes that is not a number. If
 * the cells before it were none either, it is categorical; otherwise it has to be {@linkplain #mustBeReadAgain read
 * again}, since the texts of its numbers are gone.
 */
final class CellColumn {

    /** So that a message about a cell that holds a book stays readable. */
    private static final int LONGEST_CELL_SHOWN = 40;

    private static final List<String> NOT_FINITE = List.of("nan", "inf", "infinity");

    private final String name;
    private final MissingTexts missing;
    /** Whether what the column means is to be found out. */
    private final boolean inferred;

    private final boolean closed;
    private final int mostCategories;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> categories = new ArrayList<>();
    private boolean categorical;
    private long numbers;
    private long others;
    private String firstOther;
    private String whereFirstOther;
    private boolean tooMany;

    private CellColumn(Column known, String name, MissingTexts missing, boolean closed, int mostCategories) {
        this.name = name;
        this.missing = missing;
        this.closed = closed;
        this.inferred = known == null;
        this.mostCategories = mostCategories;
        if (known != null && known.isCategorical()) {
            categorical = true;
            known.categories().forEach(this::place);
        }
    }

    /**
     * Returns a column that means what it is said to mean.
     *
     * @param closed whether other categories than those that are known are refused
     */
    static CellColumn known(Column column, MissingTexts missing, boolean closed) {
        return new CellColumn(column, column.name(), missing, closed, Integer.MAX_VALUE);
    }

    /** Returns a column of which the cells show what it means; so many categories make it useless. */
    static CellColumn inferred(String name, MissingTexts missing, int mostCategories) {
        return new CellColumn(null, name, missing, false, mostCategories);
    }

    /**
     * Returns the value of a cell.
     *
     * @param header the file, for messages
     */
    double value(CsvHeader header, long line, char[] text, int offset, int length) {
        double number = categorical && !inferred
                ? Double.NaN
                : NumberParser.parse(text, offset, length, header.dialect().decimal());
        if (Double.isFinite(number) && !categorical) {
            numbers++;
            return number;
        }
        String cell = new String(text, offset, length).strip();
        if (missing.contains(cell)) {
            return Double.NaN;
        }
        if (!categorical && !inferred) {
            throw notANumber(where(header, line), cell, header, "");
        }
        if (Double.isFinite(number)) {
            numbers++;
        } else {
            others++;
            if (firstOther == null) {
                firstOther = cell;
                whereFirstOther = where(header, line);
                categorical = numbers == 0;
            }
        }
        return categorical ? category(cell, header, line) : Double.NaN;
    }

    private double category(String cell, CsvHeader header, long line) {
        Integer place = places.get(cell);
        if (place != null) {
            return place;
        }
        if (closed) {
            throw new InvalidInputException(where(header, line) + "\"" + shown(cell)
                    + "\" did not occur in training; known are: " + String.join(", ", categories));
        }
        if (categories.size() == mostCategories) {
            tooMany = true;
            return Double.NaN;
        }
        return place(cell);
    }

    private int place(String category) {
        categories.add(category);
        places.put(category, categories.size() - 1);
        return categories.size() - 1;
    }

    private String where(CsvHeader header, long line) {
        return header.file() + ", line " + line + ", column '" + name + "': ";
    }

    /** Returns whether the column turned out to be categorical after numbers had been taken from it. */
    boolean mustBeReadAgain() {
        return inferred && !categorical && others > 0;
    }

    /** Returns what the column has turned out to be, with the categories that were found. */
    Column column() {
        return categorical ? Column.categorical(name, categories.toArray(String[]::new)) : Column.numeric(name);
    }

    /** Returns the column as categorical, to be read again. */
    Column asCategorical() {
        return Column.categorical(name);
    }

    /** Returns whether it is an input of more different texts than teach anything. */
    boolean hasOnlyNames() {
        return tooMany;
    }

    /** Refuses a column that has nothing but names. */
    void checkNames(CsvHeader header) {
        Check.require(
                !tooMany,
                "%s, column '%s': more than %s different texts; an input that is another one in nearly every row"
                        + " teaches nothing: leave it out (data.inputs), or say that it is categorical (data.columns)",
                header.file(),
                name,
                mostCategories);
    }

    /** Refuses a column that is neither the one nor the other. */
    void checkInference(CsvHeader header) {
        if (!inferred) {
            return;
        }
        boolean mostly = numbers > others && others > 0;
        if (mostly || others > 0 && hasDecimalComma(firstOther)) {
            String advice = !mostly
                    ? ""
                    : "; " + numbers + " of " + (numbers + others)
                            + " values of the column are numbers: correct this one,"
                            + " or say that the column is categorical (data.columns), or that \"" + shown(firstOther)
                            + "\" means a missing value (data.missing.texts)";
            throw notANumber(whereFirstOther, firstOther, header, advice);
        }
    }

    private static InvalidInputException notANumber(String where, String text, CsvHeader header, String advice) {
        boolean finite = !isNotFinite(text, header.dialect().decimal());
        String hint = hasDecimalComma(text)
                ? "; if the comma stands before decimals, say \"decimal\": \",\" in data.format, or --decimal-comma"
                : "";
        return new InvalidInputException(where + "expected a " + (finite ? "number" : "finite number") + ", got \""
                + shown(text) + "\"" + hint + advice);
    }

    private static boolean hasDecimalComma(String text) {
        return text.matches("[+-]?\\d+,\\d+");
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_CELL_SHOWN ? text : text.substring(0, LONGEST_CELL_SHOWN) + "…";
    }

    private static boolean isNotFinite(String text, char decimal) {
        String word = text.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT);
        return NumberParser.isNumber(text, decimal) || NOT_FINITE.contains(word);
    }
}
