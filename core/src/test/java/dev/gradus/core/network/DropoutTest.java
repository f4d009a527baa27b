package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.layers.Dropout;
import dev.gradus.losses.Mse;
import dev.gradus.optimizers.Sgd;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DropoutTest {

    private static final int ROWS = 400;
    private static final int COLUMNS = 50;

    private static long zeros(double[][] rows) {
        return Stream.of(rows)
                .flatMapToDouble(Arrays::stream)
                .filter(v -> v == 0)
                .count();
    }

    @Test
    void dropsTheShareAskedForAndDividesTheRestByWhatIsKept() {
        double[][] y = new LayerRun(new Dropout(0.2), COLUMNS).train(LayerRun.filled(ROWS, COLUMNS, 3));
        for (double[] row : y) {
            for (double value : row) {
                assertTrue(value == 0 || value == 3 * (1 / 0.8), () -> "got " + value);
            }
        }
        // Binomial: the standard deviation is √(0.2·0.8/20000) = 0.0028.
        assertEquals(0.2, (double) zeros(y) / (ROWS * COLUMNS), 4 * 0.0028);
    }

    @Test
    void leavesPredictionsAlone() {
        double[][] x = LayerRun.filled(4, COLUMNS, 3);
        assertArrayEquals(x, new LayerRun(new Dropout(0.9), COLUMNS).predict(x));
    }

    @Test
    void withRateZeroItIsTheIdentity() {
        double[][] x = LayerRun.filled(4, COLUMNS, 3);
        assertArrayEquals(x, new LayerRun(new Dropout(0), COLUMNS).train(x));
    }

    @Test
    void dropsOthersInTheNextBatchAndInTheNextEpoch() {
        LayerRun run = new LayerRun(new Dropout(), COLUMNS);
        double[][] x = LayerRun.filled(1, COLUMNS, 1);
        double[][] first = run.train(x);
        double[][] second = run.train(x);
        run.workspace().startEpoch(1);
        double[][] later = run.train(x);
        run.workspace().startEpoch(0);
        double[][] again = run.train(x);
        assertFalse(Arrays.deepEquals(first, second));
        assertFalse(Arrays.deepEquals(first, later));
        assertArrayEquals(first, again);
    }

    @Test
    void trainingInTwoPartsIsTrainingInOne() {
        double[][] x = new double[20][3];
        for (int i = 0; i < x.length; i++) {
            Arrays.setAll(x[i], j -> Math.floorMod(x.length * j + 7, 5));
            x[i][0] = i % 4;
        }
        Data data = Data.of(x, LayerRun.filled(20, 1, 1));
        Network once = network();
        Network twice = network();

        once.fit(data, plan(4));
        twice.fit(data, plan(3));
        twice.fit(data, plan(1));

        for (String name : once.parameters()) {
            assertArrayEquals(once.parameter(name), twice.parameter(name), name);
        }
    }

    private static Network network() {
        return TestNetworks.builder()
                .inputs(3)
                .layer(new Dense(8, new Tanh()))
                .layer(new Dropout(0.3))
                .layer(new Dense(1))
                .build();
    }

    private static Training plan(int epochs) {
        return Training.with()
                .loss(new Mse())
                .optimizer(new Sgd(0.05))
                .epochs(epochs)
                .batchSize(8)
                .build();
    }
}
