package dev.gradus.core.data;

import dev.gradus.api.data.CsvFormat;
import dev.gradus.core.text.NumberParser;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a CSV file is written.
 *
 * @param separator what stands between two cells
 * @param decimal what stands before the decimals of a number
 * @param header whether the first line names the columns
 */
record CsvDialect(char separator, char decimal, boolean header) {

    /** Commas, points and a header. */
    static final CsvDialect PLAIN = new CsvDialect(',', '.', true);

    /** The rarer a character is in text, the more it says when it stands in every line. */
    private static final char[] SEPARATORS = {'\t', ';', '|', ','};

    private static final int MOST_LINES = 100;

    private static final Pattern NUMBERED = Pattern.compile("c[1-9][0-9]*");
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?[0-9]*\\.[0-9]+([eE][+-]?[0-9]+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?");
    /** 1,500 may be one and a half, or one thousand and five hundred. */
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2},[0-9]{3}");

    /**
     * Finds out what the format leaves open.
     *
     * @param beginning the first characters of the file, without a cut line at the end
     * @param wanted the names of columns that will be looked for
     */
    static CsvDialect of(CsvFormat format, String beginning, List<String> wanted) {
        char separator = format.separator().orElseGet(() -> separator(beginning));
        List<List<String>> rows = CsvSample.rows(beginning, separator, MOST_LINES);
        char decimal = format.decimal().orElseGet(() -> decimal(rows));
        boolean header = format.header().orElseGet(() -> rows.isEmpty() || hasHeader(rows.get(0), decimal, wanted));
        return new CsvDialect(separator, decimal, header);
    }

    /** Returns the separator as one says it in a sentence. */
    String separatorInWords() {
        return switch (separator) {
            case ',' -> "a comma";
            case ';' -> "a semicolon";
            case '\t' -> "a tab";
            case ' ' -> "a space";
            default -> "'" + separator + "'";
        };
    }

    /** Returns whether a cell holds one of the separators that this one is not. */
    boolean mayBeSeparatedOtherwise(String cell) {
        for (char other : SEPARATORS) {
            if (other != separator && cell.indexOf(other) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static char separator(String beginning) {
        for (char candidate : SEPARATORS) {
            List<List<String>> rows = CsvSample.rows(beginning, candidate, MOST_LINES);
            int cells = rows.isEmpty() ? 1 : rows.get(0).size();
            if (cells > 1 && rows.stream().allMatch(row -> row.size() == cells)) {
                return candidate;
            }
        }
        // Some line is broken; it is named by whoever reads the file with the separator of the first line.
        char most = ',';
        int mostCells = 1;
        for (char candidate : SEPARATORS) {
            List<List<String>> first = CsvSample.rows(beginning, candidate, 1);
            if (!first.isEmpty() && first.get(0).size() > mostCells) {
                most = candidate;
                mostCells = first.get(0).size();
            }
        }
        return most;
    }

    private static char decimal(List<List<String>> rows) {
        boolean certain = false;
        for (List<String> row : rows) {
            for (String cell : row) {
                if (WITH_POINT.matcher(cell).matches()) {
                    return '.';
                }
                certain |= WITH_COMMA.matcher(cell).matches()
                        && !THOUSANDS.matcher(cell).matches();
            }
        }
        return certain ? ',' : '.';
    }

    private static boolean hasHeader(List<String> first, char decimal, List<String> wanted) {
        boolean numbered = !wanted.isEmpty()
                && wanted.stream().allMatch(name -> NUMBERED.matcher(name).matches() && !first.contains(name));
        return !numbered || first.stream().noneMatch(cell -> NumberParser.isNumber(cell, decimal));
    }
}
