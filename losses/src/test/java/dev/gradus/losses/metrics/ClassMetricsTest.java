package dev.gradus.losses.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.loss.Outputs;
import org.junit.jupiter.api.Test;

/** Metrics of decisions against values worked out by hand. */
class ClassMetricsTest {

    private static final double EXACT = 1e-15;

    /**
     * Three classes, observed in rows and predicted in columns:
     *
     * <pre>
     *   3 1 0
     *   0 2 1
     *   0 2 1
     * </pre>
     */
    private static final Rows TEN =
            Rows.classes(3, new int[] {0, 0, 0, 1, 1, 1, 2, 1, 1, 2}, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2);

    /** Yes was said 4 times, 3 times rightly, and was right 5 times; 3 of 10 are wrong. */
    private static final Rows YES_OR_NO =
            Rows.answers(new double[] {0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.2, 0.1, 0.1, 0.5}, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0);

    @Test
    void measureClasses() {
        assertEquals(0.6, TEN.measured(new Accuracy()), EXACT);
        assertEquals((3 / 4.0 + 2 / 3.0 + 1 / 3.0) / 3, TEN.measured(new BalancedAccuracy()), EXACT);
        assertEquals((1 + 2 / 5.0 + 1 / 2.0) / 3, TEN.measured(new Precision()), EXACT);
        assertEquals((3 / 4.0 + 2 / 3.0 + 1 / 3.0) / 3, TEN.measured(new Recall()), EXACT);
        assertEquals((6 / 7.0 + 4 / 8.0 + 2 / 5.0) / 3, TEN.measured(new F1()), EXACT);
        // c·s − Σ pₖ·tₖ = 60 − (3·4 + 5·3 + 2·3), s² − Σ pₖ² = 100 − 38, s² − Σ tₖ² = 100 − 34.
        assertEquals(27 / Math.sqrt(62 * 66), TEN.measured(new Matthews()), EXACT);
    }

    @Test
    void averageOverClasses() {
        assertEquals(0.6, TEN.measured(new Precision(Average.MICRO)), EXACT);
        assertEquals(0.6, TEN.measured(new Recall(Average.MICRO)), EXACT);
        assertEquals(0.6, TEN.measured(new F1(Average.MICRO)), EXACT);
        assertEquals((4 * 1 + 3 * 0.4 + 3 * 0.5) / 10, TEN.measured(new Precision(Average.WEIGHTED)), EXACT);
        assertEquals(0.6, TEN.measured(new Recall(Average.WEIGHTED)), EXACT);
        assertEquals((4 * 6 / 7.0 + 3 * 0.5 + 3 * 0.4) / 10, TEN.measured(new F1(Average.WEIGHTED)), EXACT);
    }

    @Test
    void measureOneAnswerByItsYes() {
        assertEquals(0.7, YES_OR_NO.measured(new Accuracy()), EXACT);
        assertEquals((3 / 5.0 + 4 / 5.0) / 2, YES_OR_NO.measured(new BalancedAccuracy()), EXACT);
        for (Average average : Average.values()) {
            assertEquals(3 / 4.0, YES_OR_NO.measured(new Precision(average)), EXACT, average.name());
            assertEquals(3 / 5.0, YES_OR_NO.measured(new Recall(average)), EXACT, average.name());
            assertEquals(6 / 9.0, YES_OR_NO.measured(new F1(average)), EXACT, average.name());
        }
        // (tp·tn − fp·fn) / √((tp + fp)(tp + fn)(tn + fp)(tn + fn))
        assertEquals((3 * 4 - 1 * 2) / Math.sqrt(4 * 5 * 5 * 6), YES_OR_NO.measured(new Matthews()), EXACT);
    }

    @Test
    void measureTheSecondOfTwoClasses() {
        Rows two = Rows.classes(2, new int[] {1, 1, 0, 0}, 1, 0, 0, 1);
        assertEquals(1 / 2.0, two.measured(new Precision(Average.BINARY)), EXACT);
        Rows unequal = Rows.classes(2, new int[] {1, 0, 0, 0}, 1, 0, 0, 1);
        assertEquals(1, unequal.measured(new Precision(Average.BINARY)), EXACT);
        assertEquals((1 + 2 / 3.0) / 2, unequal.measured(new Precision()), EXACT);
    }

    @Test
    void measureSeveralAnswersOneByOne() {
        Rows two = Rows.of(Outputs.PROBABILITIES, new double[][] {{0.9, 0.1}, {0.8, 0.7}, {0.2, 0.6}}, new double[][] {
            {1, 1}, {0, 1}, {0, 1}
        });
        assertEquals(4 / 6.0, two.measured(new Accuracy()), EXACT);
        assertEquals((1 / 2.0 + 1) / 2, two.measured(new Precision()), EXACT);
        assertEquals((1 + 2 / 3.0) / 2, two.measured(new Recall()), EXACT);
        assertEquals(3 / 4.0, two.measured(new Precision(Average.MICRO)), EXACT);
        assertEquals((1 * 0.5 + 3 * 1) / 4, two.measured(new Precision(Average.WEIGHTED)), EXACT);
    }

    @Test
    void aMarginIsAYesAboveZero() {
        Rows margins = Rows.of(
                Outputs.MARGINS, new double[][] {{0.2}, {-0.2}, {3}, {0}}, new double[][] {{1}, {1}, {-1}, {-1}});
        assertEquals(0.5, margins.measured(new Accuracy()), EXACT);
        assertEquals(0.5, margins.measured(new Precision()), EXACT);
    }

    @Test
    void ofEquallyProbableClassesTheFirstIsPredicted() {
        Rows tied =
                Rows.of(Outputs.CLASS_PROBABILITIES, new double[][] {{0.4, 0.4, 0.2}, {0.4, 0.4, 0.2}}, new double[][] {
                    {1, 0, 0}, {0, 1, 0}
                });
        assertEquals(0.5, tied.measured(new Accuracy()), EXACT);
        assertEquals(0.5, tied.measured(new TopK(1)), EXACT);
        assertEquals(1, tied.measured(new TopK(2)), EXACT);
    }

    @Test
    void topKNamesSeveralClasses() {
        Rows rows = Rows.of(
                Outputs.CLASS_PROBABILITIES,
                new double[][] {{0.1, 0.2, 0.3, 0.4}, {0.1, 0.2, 0.3, 0.4}, {0.7, 0.2, 0.1, 0}},
                new double[][] {{1, 0, 0, 0}, {0, 0, 1, 0}, {0, 0, 1, 0}});
        assertEquals(0, rows.measured(new TopK(1)), EXACT);
        assertEquals(1 / 3.0, rows.measured(new TopK(2)), EXACT);
        assertEquals(2 / 3.0, rows.measured(new TopK(3)), EXACT);
        assertEquals("top_3", new TopK(3).figure());
    }

    @Test
    void logLossIsTheCrossEntropyOfProbabilities() {
        Rows classes = Rows.of(
                Outputs.CLASS_PROBABILITIES,
                new double[][] {{0.5, 0.25, 0.25}, {0.2, 0.7, 0.1}},
                new double[][] {{0, 1, 0}, {0.5, 0.5, 0}});
        double expected = (StrictMath.log(4) - 0.5 * StrictMath.log(0.2) - 0.5 * StrictMath.log(0.7)) / 2;
        assertEquals(expected, classes.measured(new LogLoss()), EXACT);
        Rows answers = Rows.answers(new double[] {0.9, 0.2}, 1, 0);
        assertEquals(-(StrictMath.log(0.9) + StrictMath.log(0.8)) / 2, answers.measured(new LogLoss()), EXACT);
        assertEquals(
                -(3 * StrictMath.log(0.9) + StrictMath.log(0.8)) / 4,
                answers.weighted(3, 1).measured(new LogLoss()),
                EXACT);
    }

    @Test
    void aCertainButWrongPredictionHasAFiniteLogLoss() {
        double most = 52 * StrictMath.log(2);
        assertEquals(most, Rows.answers(new double[] {0}, 1).measured(new LogLoss()), 1e-12);
        assertEquals(most, Rows.classes(3, new int[] {0}, 1).measured(new LogLoss()), 1e-12);
        assertEquals(0, Rows.answers(new double[] {1}, 1).measured(new LogLoss()), EXACT);
    }

    @Test
    void aClassThatNeitherOccursNorIsPredictedIsLeftOut() {
        Rows rows = Rows.classes(4, new int[] {0, 1, 1}, 0, 0, 1);
        assertEquals((1 + 1 / 2.0) / 2, rows.measured(new Precision()), EXACT);
        assertEquals((1 / 2.0 + 1) / 2, rows.measured(new Recall()), EXACT);
        assertEquals((1 / 2.0 + 1) / 2, rows.measured(new BalancedAccuracy()), EXACT);
    }

    @Test
    void aShareOfNothingCountsAsZero() {
        Rows neverPredicted = Rows.classes(2, new int[] {0, 0}, 0, 1);
        assertEquals((1 / 2.0 + 0) / 2, neverPredicted.measured(new Precision()), EXACT);
        assertEquals(0, neverPredicted.measured(new Precision(Average.BINARY)));
        Rows neverObserved = Rows.classes(2, new int[] {0, 1}, 0, 0);
        assertEquals((1 / 2.0 + 0) / 2, neverObserved.measured(new Recall()), EXACT);
        assertEquals(1 / 2.0, neverObserved.measured(new BalancedAccuracy()), EXACT);
    }

    @Test
    void withOneClassAloneThereIsNoCorrelation() {
        assertEquals(0, Rows.classes(2, new int[] {0, 0}, 0, 0).measured(new Matthews()));
        assertEquals(0, Rows.classes(2, new int[] {0, 1}, 0, 0).measured(new Matthews()));
        assertEquals(0, Rows.classes(2, new int[] {0, 0}, 0, 1).measured(new Matthews()));
    }

    @Test
    void aYesThatNeverComesUpHasNoPrecision() {
        Rows onlyNo = Rows.answers(new double[] {0.1, 0.2}, 0, 0);
        assertEquals(Double.NaN, onlyNo.measured(new Precision()));
        assertEquals(Double.NaN, onlyNo.measured(new F1(Average.BINARY)));
        assertEquals(Double.NaN, onlyNo.measured(new F1(Average.MICRO)));
        assertEquals(Double.NaN, onlyNo.measured(new F1(Average.WEIGHTED)));
        assertEquals(1, onlyNo.measured(new Accuracy()));
    }
}
