package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import dev.gradus.activations.Softplus;
import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Regularization;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.BinaryCrossEntropy;
import dev.gradus.losses.Mse;
import dev.gradus.losses.SoftmaxCrossEntropy;
import dev.gradus.losses.metrics.R2;
import dev.gradus.losses.metrics.Rmse;
import dev.gradus.optimizers.Adam;
import dev.gradus.optimizers.Sgd;
import dev.gradus.optimizers.schedules.Cosine;
import dev.gradus.optimizers.schedules.Warmup;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private static final int ROWS = 600;

    private static Network network() {
        return TestNetworks.builder()
                .inputs(2)
                .layer(new Dense(20, new Tanh()))
                .layer(new Dense(3))
                .seed(4)
                .build();
    }

    private static double[][] rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> new double[] {i * 0.01, 1 - i * 0.003})
                .toArray(double[][]::new);
    }

    @Test
    void oneAtATimeAndAllAtOnceGiveTheSameBits() {
        Network network = network();

        double[][] all = network.predict(Data.of(rows()));

        for (int i = 0; i < ROWS; i++) {
            assertArrayEquals(all[i], network.predict(rows()[i]));
        }
    }

    @Test
    void threadsPredictTogetherWithoutDisturbingEachOther() {
        Network network = network();
        double[][] expected = network.predict(Data.of(rows()));
        AtomicInteger wrong = new AtomicInteger();

        IntStream.range(0, 20_000).parallel().forEach(i -> {
            double[] row = rows(i % ROWS);
            if (!java.util.Arrays.equals(expected[i % ROWS], network.predict(row))) {
                wrong.incrementAndGet();
            }
        });

        assertEquals(0, wrong.get());
    }

    private static double[] rows(int i) {
        return new double[] {i * 0.01, 1 - i * 0.003};
    }

    @Test
    void logitsBecomeProbabilities() {
        Data data = Data.of(new double[][] {{-1, 0}, {1, 0}}, new double[][] {{1, 0, 0}, {0, 0, 1}});
        Network classes = network();
        classes.fit(
                data,
                Training.with()
                        .loss(new SoftmaxCrossEntropy())
                        .optimizer(new Adam(0.1))
                        .epochs(200)
                        .build());
        Network yesNo = network();
        yesNo.fit(
                data,
                Training.with()
                        .loss(new BinaryCrossEntropy(true, 1))
                        .optimizer(new Adam(0.1))
                        .epochs(200)
                        .build());

        double[] p = classes.predict(-1, 0);
        assertEquals(1, p[0] + p[1] + p[2], 1e-12);
        assertEquals(1, p[0], 0.01);
        assertEquals(1.0, classes.evaluate(data).metrics().get("accuracy"));
        assertEquals(1, yesNo.predict(1, 0)[2], 0.01);
        assertEquals(0, yesNo.predict(1, 0)[1], 0.01);
    }

    @Test
    void aWrongNumberOfInputsIsRefused() {
        var error = assertThrows(InvalidInputException.class, () -> network().predict(1, 2, 3));

        assertEquals("predict: 2 inputs expected, got 3", error.getMessage());
    }

    @Test
    void aNetworkWithoutALossCannotBeEvaluated() {
        Data data = Data.of(new double[][] {{1, 2}}, new double[][] {{1, 2, 3}});

        var error = assertThrows(InvalidInputException.class, () -> network().evaluate(data));

        assertEquals(
                "evaluate: the network has no loss yet; train it first, or load one that was trained",
                error.getMessage());
    }

    @Test
    void aPredictionAllocatesNothing() {
        Network network = network();
        double[] in = {1, 2};
        double[] out = new double[3];

        assertEquals(0, leastBytes(() -> {
            for (int i = 0; i < 1000; i++) {
                network.predict(in, out);
            }
        }));
    }

    @Test
    void anEpochAllocatesNoMoreThanItsOrderAndReport() {
        Data data = Data.of(rows(), new double[ROWS][3]);
        Network network = network();
        // Both long enough for what is done once, after a thousand steps.
        int[] epochs = {60, 1010};
        long[] bytes = new long[2];

        for (int i = 0; i < 2; i++) {
            Training plan = Training.with()
                    .loss(new Mse())
                    .optimizer(new Sgd(0.001))
                    .schedule(new Warmup(0.5, 0, 0.1, new Warmup(2, 0, 0.1, new Cosine())))
                    .clipNorm(0.01)
                    .regularize(Regularization.l2(1e-4), Regularization.maxNorm(1))
                    .shuffle(false)
                    .epochs(epochs[i])
                    .build();
            bytes[i] = leastBytes(() -> network.fit(data, plan));
        }

        // 19 steps an epoch, so that one small object a step would be 304 bytes; an epoch's figures are kept, in arrays
        // that double, and its state is remembered.
        long perEpoch = (bytes[1] - bytes[0]) / 950;
        assertEquals(true, perEpoch < 200, "bytes per epoch: " + perEpoch);
    }

    @Test
    void metricsAllocateForAnEpochAndNotForASample() {
        Data data = Data.of(rows(), new double[ROWS][3]);
        Network network = network();
        // Both long enough for what is done once, after a thousand steps.
        int[] epochs = {60, 1010};
        long[] bytes = new long[2];

        for (int i = 0; i < 2; i++) {
            Training plan = Training.with()
                    .loss(new Mse())
                    .optimizer(new Sgd(0.001))
                    .epochs(epochs[i])
                    .metric(new R2())
                    .metric(new Rmse())
                    .build();
            bytes[i] = leastBytes(() -> network.fit(data, plan));
        }

        // As above, and two more figures; one object a sample would be more than 9000.
        long perEpoch = (bytes[1] - bytes[0]) / 950;
        assertEquals(true, perEpoch < 400, "bytes per epoch: " + perEpoch);
    }

    /** The least of several measurements: the first ones include class loading and compilation. */
    private static long leastBytes(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long before = threads.getThreadAllocatedBytes(id);
            work.run();
            long bytes = threads.getThreadAllocatedBytes(id) - before;
            least = Math.min(least, bytes);
        }
        // What the measurement itself allocates.
        long before = threads.getThreadAllocatedBytes(id);
        long empty = threads.getThreadAllocatedBytes(id) - before;
        return Math.max(0, least - empty);
    }

    @Test
    void tracingShowsWhatEveryLayerDid() {
        Network network = TestNetworks.builder()
                .inputs(1)
                .layer(new Dense(1, new Softplus()))
                .initial("dense_1.weight", 2)
                .initial("dense_1.bias", -1)
                .build();

        var trace = network.trace(0.5).get(0);

        assertArrayEquals(new double[] {0.5}, trace.input());
        assertArrayEquals(new double[] {0}, trace.preActivation());
        assertEquals(0.6931471805599453, trace.output()[0], 1e-7);
    }
}
