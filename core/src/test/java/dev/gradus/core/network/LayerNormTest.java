package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.error.ShapeException;
import dev.gradus.layers.LayerNorm;
import org.junit.jupiter.api.Test;

class LayerNormTest {

    private static final double EPSILON = 1e-5;

    @Test
    void bringsEachSampleToMeanZeroAndVarianceOneThenScalesAndShifts() {
        LayerRun run = new LayerRun(new LayerNorm(), 4);
        run.network().setParameter("layer_norm_1.scale", 1, 2, 3, 4);
        run.network().setParameter("layer_norm_1.shift", 0, 0, 10, -1);

        double[][] y = run.train(new double[][] {{1, 2, 3, 4}, {-20, -20, -20, 20}});

        // Mean 2.5 and variance 1.25; mean -10 and variance 300, divided by four values, not three.
        double a = Math.sqrt(1.25 + EPSILON);
        double b = Math.sqrt(300 + EPSILON);
        assertArrayEquals(new double[] {-1.5 / a, 2 * -0.5 / a, 3 * 0.5 / a + 10, 4 * 1.5 / a - 1}, y[0], 1e-14);
        assertArrayEquals(new double[] {-10 / b, 2 * -10 / b, 3 * -10 / b + 10, 4 * 30 / b - 1}, y[1], 1e-14);
    }

    @Test
    void predictsAsItTrains() {
        double[][] x = {{1, 2, 3, 4}, {-20, -20, -20, 20}};
        LayerRun run = new LayerRun(new LayerNorm(), 4);
        assertArrayEquals(run.train(x), run.predict(x));
    }

    @Test
    void oneValueHasNothingToBeComparedWith() {
        var error = assertThrows(ShapeException.class, () -> new LayerRun(new LayerNorm(), 1));
        assertEquals(
                "network[0]: layer_norm compares the values of a sample with each other, got shape [1]; use batch_norm,"
                        + " or leave it out",
                error.getMessage());
    }
}
