package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Picks columns out of a CSV file's rows as numbers. */
final class NumericColumns {

    /** So that a message about a cell that holds a book stays readable. */
    private static final int LONGEST_CELL_SHOWN = 40;

    private static final List<String> NOT_FINITE = List.of("nan", "inf", "infinity");

    private final CsvHeader header;
    /** For every column of the file its place in the row; −1 if it is not picked. */
    private final int[] places;

    private final double[] row;

    NumericColumns(CsvHeader header, List<String> names) {
        this.header = header;
        this.row = new double[names.size()];
        this.places = new int[header.names().size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < names.size(); i++) {
            int column = header.indexOf(names.get(i));
            Check.require(places[column] < 0, "%s: column '%s' is chosen twice", header.file(), names.get(i));
            places[column] = i;
        }
    }

    /** Takes the cell if its column is picked. */
    void cell(long line, int column, char[] text, int offset, int length) {
        int place = places[column];
        if (place >= 0) {
            double value =
                    NumberParser.parse(text, offset, length, header.dialect().decimal());
            if (!Double.isFinite(value)) {
                throw refusal(line, column, new String(text, offset, length).strip());
            }
            row[place] = value;
        }
    }

    /** Returns the numbers of the current row, in the order of the names; overwritten by the next. */
    double[] row() {
        return row;
    }

    private InvalidInputException refusal(long line, int column, String text) {
        String where =
                header.file() + ", line " + line + ", column '" + header.names().get(column) + "': ";
        if (text.isEmpty()) {
            return new InvalidInputException(
                    where + "the cell is empty; every input and target needs a number: fill it in or remove the row");
        }
        boolean finite = !isNotFinite(text, header.dialect().decimal());
        String shown = text.length() <= LONGEST_CELL_SHOWN ? text : text.substring(0, LONGEST_CELL_SHOWN) + "…";
        String hint = text.matches("[+-]?\\d+,\\d+")
                ? "; if the comma stands before decimals, say \"decimal\": \",\" in data.format, or --decimal-comma"
                : "";
        return new InvalidInputException(
                where + "expected a " + (finite ? "number" : "finite number") + ", got \"" + shown + "\"" + hint);
    }

    private static boolean isNotFinite(String text, char decimal) {
        String word = text.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT);
        return NumberParser.isNumber(text, decimal) || NOT_FINITE.contains(word);
    }
}
