package dev.gradus.core.suggest;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import java.util.ArrayList;
import java.util.List;

/**
 * What one pass over the rows says of an input.
 *
 * @param column the column
 * @param least the smallest value
 * @param most the greatest value
 * @param whole whether all values are whole numbers
 * @param counting whether each value is the one before and 1 more
 * @param skewness how far a few large values are from many small ones; 0 for what is symmetric, and for categories
 */
record Survey(Column column, double least, double most, boolean whole, boolean counting, double skewness) {

    /** Looks at all inputs. */
    static List<Survey> inputs(Data data) {
        List<Column> columns = data.inputColumns();
        List<Collector> collectors = new ArrayList<>();
        columns.forEach(column -> collectors.add(new Collector()));
        double[] row = new double[columns.size()];
        for (int r = 0; r < data.rows(); r++) {
            data.readInputs(r, row);
            for (int i = 0; i < row.length; i++) {
                collectors.get(i).add(row[i]);
            }
        }
        List<Survey> surveys = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            surveys.add(collectors.get(i).survey(columns.get(i)));
        }
        return surveys;
    }

    /** Returns whether there is at most one value. */
    boolean isConstant() {
        return !(least < most);
    }

    /** Collects the values of one column. */
    private static final class Collector {

        private double least = Double.POSITIVE_INFINITY;
        private double most = Double.NEGATIVE_INFINITY;
        private boolean whole = true;
        private boolean counting = true;
        private double last = Double.NaN;
        private long count;
        private double mean;
        /** Sums of the squares and the cubes of what is left without the mean, updated as in Pébay (2008). */
        private double squares;

        private double cubes;

        void add(double x) {
            if (Double.isNaN(x)) {
                counting = false;
                return;
            }
            least = Math.min(least, x);
            most = Math.max(most, x);
            whole &= x == Math.rint(x);
            counting &= count == 0 || x == last + 1;
            last = x;
            double n = ++count;
            double delta = x - mean;
            double step = delta / n;
            double term = delta * step * (n - 1);
            mean += step;
            cubes += term * step * (n - 2) - 3 * step * squares;
            squares += term;
        }

        Survey survey(Column column) {
            double deviation = Math.sqrt(squares / count);
            double skewness = column.isCategorical() || !(deviation > 0)
                    ? 0
                    : cubes / count / (deviation * deviation * deviation);
            return new Survey(column, least, most, whole, counting && count > 1, skewness);
        }
    }
}
