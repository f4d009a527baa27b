package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import dev.gradus.layers.BatchNorm;
import dev.gradus.layers.Dense;
import dev.gradus.losses.Mse;
import dev.gradus.optimizers.Sgd;
import org.junit.jupiter.api.Test;

class BatchNormTest {

    private static final double EPSILON = 1e-5;
    private static final double[][] X = {{1, 10}, {2, 10}, {3, 10}, {6, 50}};

    @Test
    void bringsEachColumnOfABatchToMeanZeroAndVarianceOneThenScalesAndShifts() {
        LayerRun run = new LayerRun(new BatchNorm(), 2);
        run.network().setParameter("batch_norm_1.scale", 1, 2);
        run.network().setParameter("batch_norm_1.shift", 0, -1);

        double[][] y = run.train(X);

        // Means 3 and 20, variances 3.5 and 300, divided by four samples, not three.
        double a = Math.sqrt(3.5 + EPSILON);
        double b = Math.sqrt(300 + EPSILON);
        double[] low = {2 * -10 / b - 1};
        assertArrayEquals(new double[] {-2 / a, low[0]}, y[0], 1e-14);
        assertArrayEquals(new double[] {-1 / a, low[0]}, y[1], 1e-14);
        assertArrayEquals(new double[] {0, low[0]}, y[2], 1e-14);
        assertArrayEquals(new double[] {3 / a, 2 * 30 / b - 1}, y[3], 1e-14);
    }

    @Test
    void keepsRunningAveragesWithTheUnbiasedVarianceAndPredictsWithThem() {
        LayerRun run = new LayerRun(new BatchNorm(0.25, EPSILON, true), 2);
        run.train(X);
        run.train(new double[][] {{0, 4}, {2, 8}});

        // The variances are 14/3 and 400 over n − 1 = 3 samples, then 2 and 8 over one.
        double[] mean = {0.75 * (0.25 * 3) + 0.25 * 1, 0.75 * (0.25 * 20) + 0.25 * 6};
        double[] variance = {0.75 * (0.75 + 0.25 * 14 / 3) + 0.25 * 2, 0.75 * (0.75 + 0.25 * 400) + 0.25 * 8};
        assertArrayEquals(mean, run.network().buffer("batch_norm_1.mean"), 1e-14);
        assertArrayEquals(variance, run.network().buffer("batch_norm_1.variance"), 1e-13);
        double[] expected = {
            (7 - mean[0]) / Math.sqrt(variance[0] + EPSILON), (30 - mean[1]) / Math.sqrt(variance[1] + EPSILON)
        };
        assertArrayEquals(expected, run.predict(new double[][] {{7, 30}})[0], 1e-14);
    }

    private static Data samples(int count) {
        double[][] x = new double[count][2];
        double[][] t = new double[count][1];
        for (int i = 0; i < count; i++) {
            x[i][0] = i % 5 - 2;
            x[i][1] = i * 0.5;
            t[i][0] = i % 3;
        }
        return Data.of(x, t);
    }

    private static Network network() {
        return TestNetworks.builder()
                .inputs(2)
                .layer(new Dense(3, new Tanh()))
                .layer(new BatchNorm())
                .layer(new Dense(1))
                .precision(Precision.FLOAT64)
                .build();
    }

    private static Training plan(int batchSize) {
        return Training.with()
                .loss(new Mse())
                .optimizer(new Sgd(0.1))
                .epochs(3)
                .batchSize(batchSize)
                .shuffle(false)
                .build();
    }

    @Test
    void itsGradientsWithinANetworkAreThoseOfCentralDifferences() {
        assertTrue(network().checkGradients(samples(6), new Mse()).passed());
    }

    @Test
    void lookingAtGradientsLeavesTheRunningAveragesAlone() {
        CoreNetwork network = (CoreNetwork) network();
        network.gradients(samples(6), new Mse());
        network.checkGradients(samples(6), new Mse());
        assertArrayEquals(new double[3], network.buffer("batch_norm_1.mean"));
        assertArrayEquals(new double[] {1, 1, 1}, network.buffer("batch_norm_1.variance"));
    }

    @Test
    void aSingleSampleThatIsLeftOverJoinsTheBatchBefore() {
        Network whole = network();
        Network cut = network();
        whole.fit(samples(5), plan(5));
        cut.fit(samples(5), plan(4));
        for (String name : whole.parameters()) {
            assertArrayEquals(whole.parameter(name), cut.parameter(name), name);
        }
    }

    @Test
    void aBatchOfOneIsRefusedWithWhatToUseInstead() {
        var error = assertThrows(InvalidInputException.class, () -> network().fit(samples(5), plan(1)));
        assertEquals(
                "layer 'batch_norm_1': batch_norm cannot train on a batch of 1 sample, which has no variance; make"
                        + " training.batch_size larger, or use layer_norm, which looks at each sample by itself",
                error.getMessage());
    }
}
