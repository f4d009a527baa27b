package dev.gradus.core.network;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.core.encoding.RowReader;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Columns with the categories that occur in some rows, which may be fewer than a file has in all. */
final class OccurringCategories {

    private OccurringCategories() {}

    static List<Column> ofInputs(Data data) {
        return of(data.inputColumns(), data.rows(), data::readInputs);
    }

    static List<Column> ofTargets(Data data) {
        return of(data.targetColumns(), data.rows(), data::readTargets);
    }

    private static List<Column> of(List<Column> columns, int rows, RowReader reader) {
        if (columns.stream().noneMatch(Column::isCategorical)) {
            return columns;
        }
        BitSet[] found = new BitSet[columns.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = columns.get(i).isCategorical() ? new BitSet() : null;
        }
        double[] values = new double[found.length];
        for (int row = 0; row < rows; row++) {
            reader.read(row, values);
            for (int i = 0; i < found.length; i++) {
                if (found[i] != null && !Double.isNaN(values[i])) {
                    found[i].set((int) values[i]);
                }
            }
        }
        return IntStream.range(0, found.length)
                .mapToObj(i -> found[i] == null ? columns.get(i) : occurring(columns.get(i), found[i]))
                .toList();
    }

    private static Column occurring(Column column, BitSet found) {
        return column.withCategories(
                found.stream().mapToObj(column.categories()::get).toList());
    }
}
