package dev.gradus.core.encoding;

import java.util.Arrays;

/**
 * Mean and standard deviation, least and greatest of columns, in two passes over the rows in order; missing values are
 * left out.
 *
 * <p>The sums of the first pass are compensated (Neumaier), and the second corrects for the rounding of the mean
 * (Chan, Golub and LeVeque, "Algorithms for computing the sample variance", 1983), so that a large mean does not eat
 * the deviation.
 */
final class ColumnStatistics {

    private final long[] counts;
    private final double[] means;
    private final double[] deviations;
    private final double[] least;
    private final double[] most;

    private ColumnStatistics(int columns) {
        counts = new long[columns];
        means = new double[columns];
        deviations = new double[columns];
        least = new double[columns];
        most = new double[columns];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
    }

    static ColumnStatistics of(int columns, int rows, RowReader reader) {
        ColumnStatistics statistics = new ColumnStatistics(columns);
        statistics.measureMeans(rows, reader);
        statistics.measureDeviations(rows, reader);
        for (int i = 0; i < columns; i++) {
            if (statistics.least[i] == statistics.most[i]) {
                // Not left to rounding: a deviation of 1e-17 would blow the column up to ±1.
                statistics.means[i] = statistics.least[i];
                statistics.deviations[i] = 1;
            } else if (statistics.deviations[i] == 0) {
                statistics.deviations[i] = 1;
            }
        }
        return statistics;
    }

    /** Returns how many rows have a value. */
    long count(int column) {
        return counts[column];
    }

    /** Returns the mean. */
    double mean(int column) {
        return means[column];
    }

    /** Returns the standard deviation of the population; 1 for a constant column. */
    double deviation(int column) {
        return deviations[column];
    }

    double least(int column) {
        return least[column];
    }

    double most(int column) {
        return most[column];
    }

    private void measureMeans(int rows, RowReader reader) {
        int columns = means.length;
        double[] lost = new double[columns];
        double[] row = new double[columns];
        for (int r = 0; r < rows; r++) {
            reader.read(r, row);
            for (int i = 0; i < columns; i++) {
                double x = row[i];
                if (Double.isNaN(x)) {
                    continue;
                }
                double next = means[i] + x;
                lost[i] += Math.abs(means[i]) >= Math.abs(x) ? (means[i] - next) + x : (x - next) + means[i];
                means[i] = next;
                least[i] = Math.min(least[i], x);
                most[i] = Math.max(most[i], x);
                counts[i]++;
            }
        }
        for (int i = 0; i < columns; i++) {
            means[i] = (means[i] + lost[i]) / counts[i];
        }
    }

    private void measureDeviations(int rows, RowReader reader) {
        int columns = means.length;
        double[] rest = new double[columns];
        double[] row = new double[columns];
        for (int r = 0; r < rows; r++) {
            reader.read(r, row);
            for (int i = 0; i < columns; i++) {
                double d = row[i] - means[i];
                if (!Double.isNaN(d)) {
                    deviations[i] += d * d;
                    rest[i] += d;
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            double variance = (deviations[i] - rest[i] * rest[i] / counts[i]) / counts[i];
            deviations[i] = Math.sqrt(Math.max(variance, 0));
        }
    }
}
