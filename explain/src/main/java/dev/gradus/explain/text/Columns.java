package dev.gradus.explain.text;

import java.util.ArrayList;
import java.util.List;

/** Puts cells below each other, to the right. */
final class Columns {

    private static final String GAP = "  ";

    private Columns() {}

    /** Returns a line for each row; all rows have the same number of cells. */
    static List<String> align(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = row.get(c);
                line.append(c == 0 ? "" : GAP)
                        .append(" ".repeat(widths[c] - cell.length()))
                        .append(cell);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
