package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.gradus.layers.Prelu;
import org.junit.jupiter.api.Test;

class PreluTest {

    private static final double[][] X = {{2, -1, 0}, {-3, 4, -5}};
    private static final double[][] DY = {{10, 20, 30}, {40, 50, 60}};

    @Test
    void eachInputHasItsOwnSlope() {
        LayerRun run = new LayerRun(new Prelu(), 3);
        run.network().setParameter("prelu_1.slope", 0.5, 0.25, 0.125);

        assertArrayEquals(new double[][] {{2, -0.25, 0}, {-1.5, 4, -0.625}}, run.train(X));
        run.backward(DY);
        assertArrayEquals(new double[] {-3 * 40, -1 * 20, -5 * 60}, run.gradient("prelu_1.slope"));
    }

    @Test
    void oneSlopeCanServeAllInputs() {
        LayerRun run = new LayerRun(new Prelu(true, 0.5), 3);

        assertArrayEquals(new double[][] {{2, -0.5, 0}, {-1.5, 4, -2.5}}, run.train(X));
        run.backward(DY);
        assertArrayEquals(new double[] {-3 * 40 - 1 * 20 - 5 * 60}, run.gradient("prelu_1.slope"));
    }
}
