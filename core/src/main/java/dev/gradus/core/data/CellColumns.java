package dev.gradus.core.data;

import dev.gradus.api.Check;
import java.util.Arrays;
import java.util.List;

/** Picks the cells of some columns out of a CSV file's rows, as values. */
final class CellColumns {

    private final CsvHeader header;
    private final List<CellColumn> columns;
    /** For every column of the file its place in the row; −1 if it is not picked. */
    private final int[] places;

    private final double[] row;

    CellColumns(CsvHeader header, List<String> names, List<CellColumn> columns) {
        this.header = header;
        this.columns = columns;
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
            row[place] = columns.get(place).value(header, line, text, offset, length);
        }
    }

    /** Returns the values of the current row, in the order of the names; overwritten by the next. */
    double[] row() {
        return row;
    }
}
