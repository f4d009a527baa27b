package dev.gradus.losses.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.loss.Outputs;
import org.junit.jupiter.api.Test;

/** Metrics of values against values worked out by hand. */
class ValueMetricsTest {

    private static final double EXACT = 1e-15;

    /** Residuals 1, −1, 2 and 0 around a mean of 4 with deviations −3, −1, 1 and 3. */
    private static final Rows FOUR = Rows.values(new double[] {0, 4, 3, 7}, 1, 3, 5, 7);

    @Test
    void measureHowFarValuesAreOff() {
        assertEquals(6.0 / 4, FOUR.measured(new Mse()), EXACT);
        assertEquals(Math.sqrt(1.5), FOUR.measured(new Rmse()), EXACT);
        assertEquals(1, FOUR.measured(new Mae()), EXACT);
        assertEquals((1 + 1.0 / 3 + 2.0 / 5 + 0) / 4, FOUR.measured(new Mape()), EXACT);
        assertEquals(1 - 6.0 / 20, FOUR.measured(new R2()), EXACT);
    }

    @Test
    void countSamplesByTheirWeights() {
        Rows weighted = FOUR.weighted(3, 1, 0, 4);
        assertEquals((3 + 1) / 8.0, weighted.measured(new Mse()), EXACT);
        assertEquals(Math.sqrt(0.5), weighted.measured(new Rmse()), EXACT);
        assertEquals((3 + 1) / 8.0, weighted.measured(new Mae()), EXACT);
        assertEquals((3 + 1.0 / 3) / 8, weighted.measured(new Mape()), EXACT);
        // The mean is (3·1 + 3 + 4·7) / 8 = 4.25.
        double deviations = 3 * 3.25 * 3.25 + 1.25 * 1.25 + 4 * 2.75 * 2.75;
        assertEquals(1 - 4 / deviations, weighted.measured(new R2()), EXACT);
    }

    @Test
    void takeTheMeanOverSeveralTargets() {
        Rows two = Rows.of(Outputs.VALUES, new double[][] {{1, 10}, {3, 30}}, new double[][] {{2, 10}, {4, 20}});
        assertEquals((1 + 0 + 1 + 100) / 4.0, two.measured(new Mse()), EXACT);
        assertEquals((1 + 0 + 1 + 10) / 4.0, two.measured(new Mae()), EXACT);
        assertEquals(((1 - 2 / 2.0) + (1 - 100 / 50.0)) / 2, two.measured(new R2()), EXACT);
    }

    @Test
    void theMeanSquaredErrorOfProbabilitiesIsBriersScore() {
        Rows rain = Rows.answers(new double[] {0.9, 0.2}, 1, 0);
        assertEquals((0.01 + 0.04) / 2, rain.measured(new Mse()), EXACT);
    }

    @Test
    void r2IsNotDefinedWhereATargetIsConstant() {
        assertEquals(Double.NaN, Rows.values(new double[] {1, 2}, 3, 3).measured(new R2()));
        assertEquals(Double.NaN, Rows.values(new double[] {3, 3}, 3, 3).measured(new R2()));
        assertEquals(Double.NaN, Rows.values(new double[] {1}, 3).measured(new R2()));
        Rows oneOfTwo = Rows.of(Outputs.VALUES, new double[][] {{1, 1}, {2, 2}}, new double[][] {{1, 5}, {2, 5}});
        assertEquals(Double.NaN, oneOfTwo.measured(new R2()));
    }

    @Test
    void r2DoesNotCancelFarFromZero() {
        double far = 1e9;
        Rows rows = Rows.values(new double[] {far + 1, far + 2, far + 4}, far + 1, far + 2, far + 3);
        assertEquals(1 - 1 / 2.0, rows.measured(new R2()), 1e-9);
    }

    @Test
    void anErrorWhereZeroWasObservedIsAnInfiniteFractionOfIt() {
        assertEquals(0.25, Rows.values(new double[] {0, 1}, 0, 2).measured(new Mape()), EXACT);
        assertEquals(
                Double.POSITIVE_INFINITY,
                Rows.values(new double[] {0.1, 1}, 0, 2).measured(new Mape()));
        assertEquals(
                0.5, Rows.values(new double[] {0.1, 1}, 0, 2).weighted(0, 1).measured(new Mape()), EXACT);
    }
}
