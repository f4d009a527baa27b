package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The labels of an IDX file as targets: classes, called after their numbers, if each sample has one whole number;
 * otherwise numbers.
 */
final class IdxLabels {

    private static final int MOST_CLASSES = 1 << 16;

    private final IdxFile.Rows labels;
    private final List<Column> columns;
    /** For each label, from the smallest on, its place among the categories; null if labels are numbers. */
    private final int[] places;

    private final int smallest;

    private IdxLabels(IdxFile.Rows labels, List<Column> columns, int[] places, int smallest) {
        this.labels = labels;
        this.columns = columns;
        this.places = places;
        this.smallest = smallest;
    }

    /**
     * Returns the labels of a file.
     *
     * @throws dev.gradus.api.error.InvalidInputException if they are too many classes
     */
    static IdxLabels of(IdxFile file, Path path) {
        IdxFile.Rows labels = file.samples();
        boolean classes = file.shape().length == 0 && file.type().isWhole();
        return classes ? classes(labels, path) : new IdxLabels(labels, numbers(labels.width()), null, 0);
    }

    private static List<Column> numbers(int count) {
        return count == 1
                ? List.of(Column.numeric(IdxData.LABEL))
                : IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Column.numeric("y" + i))
                        .toList();
    }

    private static IdxLabels classes(IdxFile.Rows labels, Path path) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int row = 0; row < labels.rows(); row++) {
            int label = label(labels, row);
            least = Math.min(least, label);
            most = Math.max(most, label);
        }
        Check.require(
                (long) most - least < MOST_CLASSES,
                "%s: has labels from %s to %s, which are too many classes",
                path,
                least,
                most);
        int[] places = new int[most - least + 1];
        Arrays.fill(places, -1);
        for (int row = 0; row < labels.rows(); row++) {
            places[label(labels, row) - least] = 0;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == 0) {
                places[i] = names.size();
                names.add(String.valueOf(least + i));
            }
        }
        Column column = Column.categorical(IdxData.LABEL, names.toArray(String[]::new));
        return new IdxLabels(labels, List.of(column), places, least);
    }

    private static int label(IdxFile.Rows labels, int row) {
        double[] label = new double[1];
        labels.read(row, label);
        return (int) label[0];
    }

    List<Column> columns() {
        return columns;
    }

    void read(int row, double[] into) {
        labels.read(row, into);
        if (places != null) {
            into[0] = places[(int) into[0] - smallest];
        }
    }
}
