package dev.gradus.core.encoding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the order of columns' values says: medians, quartiles and the most frequent; missing ones are left out. */
final class OrderedColumns {

    /** How many values are held at a time: columns are taken together, since each look at them reads all rows. */
    private static final int VALUES_AT_A_TIME = 1 << 24;

    /** How many rows are read before their values go to the columns, one column after the other. */
    private static final int ROWS_AT_A_TIME = 64;

    private static final double MEDIAN = 0.5;
    private static final double LOWER_QUARTILE = 0.25;
    private static final double UPPER_QUARTILE = 0.75;

    /** Which figures are wanted of one column. */
    record Wanted(boolean median, boolean quartiles, boolean mostFrequent) {

        boolean any() {
            return median || quartiles || mostFrequent;
        }
    }

    /**
     * What is known of one column, each figure NaN if it is not wanted or there are no values.
     *
     * @param median half of the values are below it and half above
     * @param interquartileRange the width of the middle half
     * @param mostFrequent what occurs most often; of several the smallest
     */
    record Figures(double median, double interquartileRange, double mostFrequent) {

        static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN);
    }

    private OrderedColumns() {}

    /** Returns the figures that are wanted. */
    static List<Figures> of(List<Wanted> wanted, int rows, RowReader reader) {
        int columns = wanted.size();
        Figures[] figures = new Figures[columns];
        Arrays.fill(figures, Figures.NONE);
        int atATime = Math.max(1, VALUES_AT_A_TIME / Math.max(1, rows));
        int[] some = IntStream.range(0, columns)
                .filter(column -> wanted.get(column).any())
                .toArray();
        // One array for all: of many, collectors would copy each.
        double[] values = new double[Math.min(atATime, some.length) * rows];
        double[] one = new double[rows];
        for (int first = 0; first < some.length; first += atATime) {
            int[] block = Arrays.copyOfRange(some, first, Math.min(first + atATime, some.length));
            int[] counts = read(block, values, columns, rows, reader);
            for (int i = 0; i < block.length; i++) {
                System.arraycopy(values, i * rows, one, 0, counts[i]);
                figures[block[i]] = figures(one, counts[i], wanted.get(block[i]));
            }
        }
        return List.of(figures);
    }

    /** Reads the values that are there, each column's from a multiple of the rows on, and returns how many. */
    private static int[] read(int[] block, double[] values, int columns, int rows, RowReader reader) {
        int[] counts = new int[block.length];
        double[][] some = new double[Math.min(ROWS_AT_A_TIME, rows)][columns];
        for (int first = 0; first < rows; first += some.length) {
            int count = Math.min(some.length, rows - first);
            for (int r = 0; r < count; r++) {
                reader.read(first + r, some[r]);
            }
            for (int i = 0; i < block.length; i++) {
                int from = i * rows;
                counts[i] = append(some, count, block[i], values, from + counts[i]) - from;
            }
        }
        return counts;
    }

    private static int append(double[][] rows, int count, int column, double[] values, int from) {
        int end = from;
        for (int r = 0; r < count; r++) {
            double x = rows[r][column];
            if (!Double.isNaN(x)) {
                // There is no −0, whose place among zeros would depend on the way of looking.
                values[end++] = x + 0.0;
            }
        }
        return end;
    }

    private static Figures figures(double[] values, int count, Wanted wanted) {
        if (count == 0) {
            return Figures.NONE;
        }
        double mostFrequent = Double.NaN;
        if (wanted.mostFrequent) {
            Arrays.sort(values, 0, count);
            mostFrequent = mostFrequent(values, count);
        }
        return new Figures(
                wanted.median ? quantile(values, count, MEDIAN) : Double.NaN,
                wanted.quartiles
                        ? quantile(values, count, UPPER_QUARTILE) - quantile(values, count, LOWER_QUARTILE)
                        : Double.NaN,
                mostFrequent);
    }

    /** Between two values by linear interpolation, as most programs do (type 7 of Hyndman and Fan, 1996). */
    private static double quantile(double[] values, int count, double share) {
        double place = share * (count - 1);
        int below = (int) Math.floor(place);
        Selection.select(values, count, below);
        double low = values[below];
        double high = below + 1 == count ? low : Double.POSITIVE_INFINITY;
        for (int i = below + 1; i < count; i++) {
            high = Math.min(high, values[i]);
        }
        // Halves are added, since the difference of two large numbers may be infinite.
        double weight = place - below;
        return low == high ? low : low * (1 - weight) + high * weight;
    }

    private static double mostFrequent(double[] sorted, int count) {
        double best = sorted[0];
        int bestCount = 0;
        int start = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || sorted[i] != sorted[start]) {
                if (i - start > bestCount) {
                    bestCount = i - start;
                    best = sorted[start];
                }
                start = i;
            }
        }
        return best;
    }
}
