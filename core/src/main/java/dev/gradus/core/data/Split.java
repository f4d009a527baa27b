package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.math.RandomStream;
import dev.gradus.core.random.Shuffle;
import dev.gradus.core.random.Streams;
import java.util.Arrays;
import java.util.List;

/**
 * Samples in two parts.
 *
 * @param training the samples to train on
 * @param test the samples held back, for the final test or for validation
 */
public record Split(Data training, Data test) {

    /**
     * Holds back a fraction of the samples for a test, chosen by the seed alone; both parts keep the whole's order.
     *
     * <p>If the only target is a class, the same fraction is held back of every class, as far as that goes; at least
     * one sample of every class is left to train on.
     *
     * @param fraction between 0 and 1; at least one sample goes to each part
     * @throws dev.gradus.api.error.InvalidInputException if a part would be empty
     */
    public static Split of(Data data, double fraction, long seed) {
        return of(data, fraction, Streams.stream(seed, "split"), "data.test", "test");
    }

    /**
     * Holds back a fraction of the samples for validation in the same way, by a stream of its own.
     *
     * @param fraction between 0 and 1; at least one sample goes to each part
     * @throws dev.gradus.api.error.InvalidInputException if a part would be empty
     */
    public static Split validation(Data data, double fraction, long seed) {
        return of(data, fraction, Streams.stream(seed, "validation"), "data.validation", "validate");
    }

    private static Split of(Data data, double fraction, RandomStream random, String path, String use) {
        int rows = data.rows();
        int held = (int) Math.rint(rows * fraction);
        Check.require(
                held > 0 && held < rows,
                "%s: %s of %s rows is %s; at least one row must be left to train and one to %s",
                path,
                fraction,
                rows,
                held,
                use);
        int[] order = Shuffle.order(rows, random);
        if (data.targetColumns().size() == 1 && data.targetColumns().get(0).isCategorical()) {
            order = Strata.first(data, order, held);
        }
        return new Split(part(data, order, held, rows), part(data, order, 0, held));
    }

    /** Returns some rows of data. */
    public static Data rows(Data data, int[] rows) {
        return new Rows(data, rows);
    }

    private static Data part(Data data, int[] order, int from, int to) {
        int[] rows = Arrays.copyOfRange(order, from, to);
        Arrays.sort(rows);
        return new Rows(data, rows);
    }

    /** Some rows of other data. */
    private record Rows(Data whole, int[] chosen) implements Data {

        @Override
        public int rows() {
            return chosen.length;
        }

        @Override
        public List<String> inputs() {
            return whole.inputs();
        }

        @Override
        public List<String> targets() {
            return whole.targets();
        }

        @Override
        public List<Column> inputColumns() {
            return whole.inputColumns();
        }

        @Override
        public List<Column> targetColumns() {
            return whole.targetColumns();
        }

        @Override
        public void readInputs(int row, double[] into) {
            whole.readInputs(chosen[row], into);
        }

        @Override
        public void readTargets(int row, double[] into) {
            whole.readTargets(chosen[row], into);
        }

        @Override
        public boolean isWeighted() {
            return whole.isWeighted();
        }

        @Override
        public double weight(int row) {
            return whole.weight(chosen[row]);
        }
    }
}
