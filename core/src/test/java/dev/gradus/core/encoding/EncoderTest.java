package dev.gradus.core.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTest {

    private static final double GAP = Double.NaN;

    private static ColumnPlan numeric(ScaleKind scaling, Missing missing) {
        return new ColumnPlan(Column.numeric("x1"), scaling, missing, Unseen.MISSING, false);
    }

    private static ColumnPlan categorical(Missing missing, String... categories) {
        return new ColumnPlan(Column.categorical("island", categories), ScaleKind.NONE, missing, Unseen.MISSING, false);
    }

    private static Encoder measured(ColumnPlan plan, double... values) {
        double[][] rows = new double[values.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {values[i]};
        }
        return Encoder.ofInputs(List.of(plan), Data.of(rows));
    }

    private static double[] encoded(Encoder encoder, double value) {
        double[] numbers = new double[encoder.width()];
        encoder.encode(new double[] {value}, numbers);
        return numbers;
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, variance 32 / 8; quartiles 4 and 5.5, median 4.5. */
    @ParameterizedTest
    @CsvSource({"NONE, 9, 9", "STANDARD, 9, 2", "MINMAX, 9, 1", "MINMAX, 5.5, 0.5", "ROBUST, 9, 3", "ROBUST, 4.5, 0"})
    void scalesAsSaid(ScaleKind kind, double value, double expected) {
        Encoder encoder = measured(numeric(kind, Missing.error()), 2, 4, 4, 4, 5, 5, 7, 9);
        assertArrayEquals(new double[] {expected}, encoded(encoder, value));
    }

    /** ln(1 + |x|) is 0, 1 and −1 at 0, e − 1 and 1 − e, so the mean is 0 and the deviation √⅔. */
    @Test
    void aLogarithmTakesNegativeNumbersToo() {
        double e = Math.E;
        Encoder encoder = measured(numeric(ScaleKind.LOG, Missing.error()), 0, e - 1, 1 - e);
        assertEquals(Math.sqrt(1.5), encoded(encoder, e - 1)[0], 1e-15);
        assertEquals(-Math.sqrt(1.5), encoded(encoder, 1 - e)[0], 1e-15);
        assertEquals(2 * Math.sqrt(1.5), encoded(encoder, e * e - 1)[0], 1e-15);
    }

    @ParameterizedTest
    @EnumSource(ScaleKind.class)
    void whatIsScaledIsUndone(ScaleKind kind) {
        Encoder encoder = measured(numeric(kind, Missing.error()), -3, 0.001, 2, 1e4, 250);
        for (double value : new double[] {-3, -2.9e4, 0.001, 17, 1e4}) {
            double[] numbers = encoded(encoder, value);
            encoder.unscale(numbers);
            assertEquals(value, numbers[0], 1e-11 * Math.max(1, Math.abs(value)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "MINMAX", "ROBUST", "LOG"})
    void aConstantColumnIsNeverDividedByZero(ScaleKind kind) {
        Encoder encoder = measured(numeric(kind, Missing.error()), 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        assertArrayEquals(new double[] {0}, encoded(encoder, 0.1));
    }

    @Test
    void aLargeMeanDoesNotEatTheDeviation() {
        double far = 1e9;
        Encoder encoder = measured(numeric(ScaleKind.STANDARD, Missing.error()), far + 4, far + 7, far + 13, far + 16);
        assertEquals(far + 10, encoder.codes().get(0).scale().first());
        assertEquals(Math.sqrt(22.5), encoder.codes().get(0).scale().second(), 1e-12);
    }

    @Test
    void missingValuesHaveNoPartInTheScaling() {
        Encoder encoder = measured(numeric(ScaleKind.STANDARD, Missing.constant(8)), 4, GAP, 8, GAP, 6);
        assertEquals(6, encoder.codes().get(0).scale().first());
        assertEquals(Math.sqrt(8.0 / 3), encoder.codes().get(0).scale().second(), 1e-15);
    }

    /** Of 1, 2, 2, 4, 9, 12: mean 5, median 3, most frequent 2. */
    @Test
    void somethingIsPutInForWhatIsMissing() {
        double[] values = {12, GAP, 2, 9, 2, GAP, 1, 4};
        assertArrayEquals(new double[] {5}, encoded(measured(numeric(ScaleKind.NONE, Missing.mean()), values), GAP));
        assertArrayEquals(new double[] {3}, encoded(measured(numeric(ScaleKind.NONE, Missing.median()), values), GAP));
        assertArrayEquals(
                new double[] {2}, encoded(measured(numeric(ScaleKind.NONE, Missing.mostFrequent()), values), GAP));
        assertArrayEquals(
                new double[] {-1}, encoded(measured(numeric(ScaleKind.NONE, Missing.constant(-1)), values), GAP));
        assertArrayEquals(
                new double[] {3, 1},
                encoded(measured(numeric(ScaleKind.NONE, Missing.median().withIndicator()), values), GAP));
        assertArrayEquals(
                new double[] {7, 0},
                encoded(measured(numeric(ScaleKind.NONE, Missing.median().withIndicator()), values), 7));
    }

    @Test
    void whatIsPutInIsScaledLikeTheOthers() {
        Encoder encoder = measured(numeric(ScaleKind.MINMAX, Missing.mean()), 0, 10, 2);
        assertArrayEquals(new double[] {0.4}, encoded(encoder, GAP));
    }

    @Test
    void aCategoryIsOneOfSeveralNumbers() {
        Encoder encoder = measured(categorical(Missing.category(), "Biscoe", "Dream", "Torgersen"), 0, 1, 1, 2);
        assertEquals(List.of("island=Biscoe", "island=Dream", "island=Torgersen"), encoder.names());
        assertArrayEquals(new double[] {0, 1, 0}, encoded(encoder, 1));
        assertArrayEquals(new double[] {0, 0, 0}, encoded(encoder, GAP));
    }

    @Test
    void aMissingCategoryMayBeTheMostFrequentOrAGivenOne() {
        String[] names = {"a", "b", "c"};
        assertArrayEquals(
                new double[] {0, 1, 0},
                encoded(measured(categorical(Missing.mostFrequent(), names), 2, 1, GAP, 1, 2, 0), GAP));
        assertArrayEquals(
                new double[] {0, 0, 1, 1},
                encoded(measured(categorical(Missing.constant("c").withIndicator(), names), 2, 1, GAP, 1, 2, 0), GAP));
    }

    @Test
    void twoClassesMayBeOneNumber() {
        ColumnPlan plan = categorical(Missing.error(), "no", "yes").asSingle(true);
        Encoder encoder = Encoder.unmeasured(List.of(plan));
        assertEquals(List.of("island=yes"), encoder.names());
        assertArrayEquals(new double[] {0}, encoded(encoder, 0));
        assertArrayEquals(new double[] {1}, encoded(encoder, 1));
    }

    @Test
    void columnsThatCannotBeMeasuredAreRefused() {
        assertEquals(
                "data: column 'x1' has no value in any of the rows to train on; leave it out of the inputs",
                refusal(() -> measured(numeric(ScaleKind.NONE, Missing.median()), GAP, GAP)));
        assertEquals(
                "data: column 'x1' has no value in any of the rows to train on; leave it out of the inputs",
                refusal(() -> measured(numeric(ScaleKind.STANDARD, Missing.constant(1)), GAP, GAP)));
        assertEquals(
                "scaling: the values of column 'x1', from -1.5E308 to 1.7E308, are too large for scaling standard;"
                        + " divide them by something first",
                refusal(() -> measured(numeric(ScaleKind.STANDARD, Missing.error()), 1.7e308, -1.5e308)));
    }

    @Test
    void choicesThatDoNotSuitAColumnAreRefused() {
        assertEquals(
                "column 'x1' is numeric: a number stands in for a missing one, not a category; use error, mean,"
                        + " median, most_frequent or constant",
                refusal(() -> numeric(ScaleKind.NONE, Missing.category())));
        assertEquals(
                "column 'island' is categorical: there is no mean of categories; use error, category,"
                        + " most_frequent or constant",
                refusal(() -> categorical(Missing.mean(), "a")));
        assertEquals(
                "column 'island': 'c' is none of its categories: [a, b]",
                refusal(() -> categorical(Missing.constant("c"), "a", "b")));
        assertEquals(
                "column 'island': its categories are not known; list them, as in Column.categorical(\"island\", \"a\","
                        + " \"b\"), or take the columns of the data with columnsOf(data)",
                refusal(() -> categorical(Missing.category())));
        assertEquals(
                "column 'x1': missing values are refused, so there is nothing to indicate; choose what stands in for"
                        + " them",
                refusal(() -> numeric(ScaleKind.NONE, Missing.error().withIndicator())));
    }

    @Test
    void anUnknownKindOfScalingIsRefusedWithASuggestion() {
        assertEquals(
                "data.scaling.inputs: no scaling 'standart'. Did you mean 'standard'?"
                        + " Allowed: none, standard, minmax, robust, log, bytes",
                refusal(() -> ScaleKind.of("standart", "data.scaling.inputs")));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(InvalidInputException.class, call).getMessage();
    }
}
