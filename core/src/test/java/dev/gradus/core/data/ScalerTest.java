package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class ScalerTest {

    private static Scaler inputs(double[][] rows) {
        return Scaler.ofInputs(Scaler.STANDARD, Data.of(rows));
    }

    @Test
    void meanAndDeviationAreThoseOfThePopulation() {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, variance 32 / 8.
        Scaler scaler = inputs(new double[][] {{2}, {4}, {4}, {4}, {5}, {5}, {7}, {9}});
        assertArrayEquals(new double[] {5}, scaler.mean());
        assertArrayEquals(new double[] {2}, scaler.deviation());
        double[] row = {9};
        scaler.scale(row);
        assertArrayEquals(new double[] {2}, row);
        scaler.unscale(row);
        assertArrayEquals(new double[] {9}, row);
    }

    @Test
    void targetsAreScaledByTheirOwnColumns() {
        Data data = Data.of(new double[][] {{1}, {2}}, new double[][] {{100}, {300}});
        assertArrayEquals(
                new double[] {200}, Scaler.ofTargets(Scaler.STANDARD, data).mean());
    }

    @Test
    void aLargeMeanDoesNotEatTheDeviation() {
        double far = 1e9;
        Scaler scaler = inputs(new double[][] {{far + 4}, {far + 7}, {far + 13}, {far + 16}});
        assertEquals(far + 10, scaler.mean()[0]);
        assertEquals(Math.sqrt(22.5), scaler.deviation()[0], 1e-12);
    }

    @Test
    void aConstantColumnBecomesZero() {
        double[][] rows = new double[7][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {0.1};
        }
        Scaler scaler = inputs(rows);
        assertArrayEquals(new double[] {0.1}, scaler.mean());
        assertArrayEquals(new double[] {1}, scaler.deviation());
        double[] row = {0.1};
        scaler.scale(row);
        assertArrayEquals(new double[] {0}, row);
    }

    @Test
    void noneChangesNothing() {
        Scaler scaler = Scaler.ofInputs(Scaler.NONE, Data.of(new double[][] {{3, 4}}));
        double[] row = {3, 4};
        scaler.scale(row);
        scaler.unscale(row);
        assertArrayEquals(new double[] {3, 4}, row);
        assertEquals("none", scaler.type());
        assertEquals(Scaler.none(2), scaler);
        assertArrayEquals(new double[] {1, 1}, scaler.deviation());
    }

    @Test
    void valuesTooLargeToAddUpAreRefused() {
        assertEquals(
                "scaling: the values of column 'x1', from -1.5E308 to 1.7E308, are too large to standardise;"
                        + " divide them by something first",
                refusal(() -> inputs(new double[][] {{1.7e308}, {-1.5e308}})));
    }

    @Test
    void anUnknownTypeIsRefusedWithASuggestion() {
        assertEquals(
                "data.scaling.inputs: no scaling 'standart'. Did you mean 'standard'? Allowed: none, standard",
                refusal(() -> Scaler.checkType("standart", "data.scaling.inputs")));
    }

    @Test
    void meansAndDeviationsFromAFileAreChecked() {
        assertEquals(
                "scaling: 2 means but 1 deviation; there must be one of each per column",
                refusal(() -> Scaler.standard(new double[2], new double[] {1})));
        assertEquals(
                "scaling: column 1 has mean 0.0 and deviation 0.0; both must be finite, the deviation > 0",
                refusal(() -> Scaler.standard(new double[1], new double[1])));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(InvalidInputException.class, call).getMessage();
    }
}
