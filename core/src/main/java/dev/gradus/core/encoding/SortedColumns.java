package dev.gradus.core.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of columns in order of size, for medians, quartiles and the most frequent; missing ones are left out. */
final class SortedColumns {

    /** How many values are held at a time: columns are taken together, since each look at them reads all rows. */
    private static final int VALUES_AT_A_TIME = 1 << 24;

    private static final double MEDIAN = 0.5;
    private static final double LOWER_QUARTILE = 0.25;
    private static final double UPPER_QUARTILE = 0.75;

    /**
     * What is known of one column, each figure NaN if it has no values.
     *
     * @param median half of the values are below it and half above
     * @param interquartileRange the width of the middle half
     * @param mostFrequent what occurs most often; of several the smallest
     */
    record Figures(double median, double interquartileRange, double mostFrequent) {

        static final Figures NONE = new Figures(Double.NaN, Double.NaN, Double.NaN);
    }

    private SortedColumns() {}

    /** Returns the figures of the columns wanted; none of the others. */
    static List<Figures> of(boolean[] wanted, int rows, RowReader reader) {
        Figures[] figures = new Figures[wanted.length];
        Arrays.fill(figures, Figures.NONE);
        int atATime = Math.max(1, VALUES_AT_A_TIME / Math.max(1, rows));
        List<Integer> block = new ArrayList<>();
        for (int column = 0; column < wanted.length; column++) {
            if (wanted[column]) {
                block.add(column);
            }
            if (block.size() == atATime || column == wanted.length - 1 && !block.isEmpty()) {
                double[][] values = read(block, wanted.length, rows, reader);
                for (int i = 0; i < values.length; i++) {
                    figures[block.get(i)] = figures(values[i]);
                }
                block.clear();
            }
        }
        return List.of(figures);
    }

    private static double[][] read(List<Integer> block, int columns, int rows, RowReader reader) {
        double[][] values = new double[block.size()][rows];
        int[] counts = new int[block.size()];
        double[] row = new double[columns];
        for (int r = 0; r < rows; r++) {
            reader.read(r, row);
            for (int i = 0; i < values.length; i++) {
                double x = row[block.get(i)];
                if (!Double.isNaN(x)) {
                    values[i][counts[i]++] = x;
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], counts[i]);
            Arrays.sort(values[i]);
        }
        return values;
    }

    private static Figures figures(double[] sorted) {
        if (sorted.length == 0) {
            return Figures.NONE;
        }
        return new Figures(
                quantile(sorted, MEDIAN),
                quantile(sorted, UPPER_QUARTILE) - quantile(sorted, LOWER_QUARTILE),
                mostFrequent(sorted));
    }

    /** Between two values by linear interpolation, as most programs do (type 7 of Hyndman and Fan, 1996). */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        // Halves are added, since the difference of two large numbers may be infinite.
        double weight = place - below;
        return low == high ? low : low * (1 - weight) + high * weight;
    }

    private static double mostFrequent(double[] sorted) {
        double best = sorted[0];
        int bestCount = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
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
