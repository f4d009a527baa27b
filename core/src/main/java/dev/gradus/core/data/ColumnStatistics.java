package dev.gradus.core.data;

import dev.gradus.api.Check;
import java.util.Arrays;
import java.util.List;

/**
 * Mean and standard deviation of columns, in two passes over the rows in order.
 *
 * <p>The sums of the first pass are compensated (Neumaier), and the second corrects for the rounding of the mean
 * (Chan, Golub and LeVeque, "Algorithms for computing the sample variance", 1983), so that a large mean does not eat
 * the deviation.
 *
 * @param mean the mean of each column
 * @param deviation the standard deviation of the population; 1 for a constant column
 */
record ColumnStatistics(double[] mean, double[] deviation) {

    /** Reads rows by number. */
    @FunctionalInterface
    interface Rows {

        void read(int row, double[] into);
    }

    static ColumnStatistics of(List<String> names, int rows, Rows reader) {
        Check.require(rows > 0, "scaling: no rows to take the means of; give at least one");
        int columns = names.size();
        double[] least = new double[columns];
        double[] most = new double[columns];
        double[] mean = means(columns, rows, reader, least, most);
        double[] deviation = deviations(mean, rows, reader);
        for (int i = 0; i < columns; i++) {
            if (least[i] == most[i]) {
                // Not left to rounding: a deviation of 1e-17 would blow the column up to ±1.
                mean[i] = least[i];
                deviation[i] = 1;
            } else if (deviation[i] == 0) {
                deviation[i] = 1;
            }
            Check.require(
                    Double.isFinite(mean[i]) && Double.isFinite(deviation[i]),
                    "scaling: the values of column '%s', from %s to %s, are too large to standardise;"
                            + " divide them by something first",
                    names.get(i),
                    least[i],
                    most[i]);
        }
        return new ColumnStatistics(mean, deviation);
    }

    private static double[] means(int columns, int rows, Rows reader, double[] least, double[] most) {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        double[] sum = new double[columns];
        double[] lost = new double[columns];
        double[] row = new double[columns];
        for (int r = 0; r < rows; r++) {
            reader.read(r, row);
            for (int i = 0; i < columns; i++) {
                double x = row[i];
                double next = sum[i] + x;
                lost[i] += Math.abs(sum[i]) >= Math.abs(x) ? (sum[i] - next) + x : (x - next) + sum[i];
                sum[i] = next;
                least[i] = Math.min(least[i], x);
                most[i] = Math.max(most[i], x);
            }
        }
        for (int i = 0; i < columns; i++) {
            sum[i] = (sum[i] + lost[i]) / rows;
        }
        return sum;
    }

    private static double[] deviations(double[] mean, int rows, Rows reader) {
        double[] squares = new double[mean.length];
        double[] rest = new double[mean.length];
        double[] row = new double[mean.length];
        for (int r = 0; r < rows; r++) {
            reader.read(r, row);
            for (int i = 0; i < mean.length; i++) {
                double d = row[i] - mean[i];
                squares[i] += d * d;
                rest[i] += d;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            double variance = (squares[i] - rest[i] * rest[i] / rows) / rows;
            squares[i] = Math.sqrt(Math.max(variance, 0));
        }
        return squares;
    }
}
