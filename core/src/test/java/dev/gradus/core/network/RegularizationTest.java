package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Regularization;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.Ssr;
import dev.gradus.optimizers.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Penalties, limits of weights, and clipped gradients, against plain arithmetic. */
class RegularizationTest {

    private static final double RATE = 0.05;

    /** y = w·x + b with x = 2, t = 3: the gradient is −2·(3 − 2w − b) times 2 for w and times 1 for b. */
    private static final Data ONE = Data.of(new double[][] {{2}}, new double[][] {{3}});

    private static Network line(Precision precision) {
        return TestNetworks.builder()
                .inputs(1)
                .layer(new Dense(1))
                .precision(precision)
                .initial("dense_1.weight", -0.5)
                .initial("dense_1.bias", 0.25)
                .build();
    }

    private static Training.Builder plan() {
        return Training.with().loss(new Ssr()).optimizer(new Sgd(RATE)).fullBatch();
    }

    private static double slope(double w, double b) {
        return -2 * (3 - 2 * w - b);
    }

    @Test
    void penaltiesAreInTheGradientOfWeightsAndApartFromTheLoss() {
        double l1 = 0.3;
        double l2 = 0.2;
        Network network = line(Precision.FLOAT64);

        Fit fit = network.fit(
                ONE,
                plan().regularize(Regularization.l1(l1), Regularization.l2(l2))
                        .epochs(30)
                        .build());

        double w = -0.5;
        double b = 0.25;
        for (int epoch = 0; epoch < 30; epoch++) {
            double off = 3 - 2 * w - b;
            assertEquals(off * off, fit.losses()[epoch], 1e-12);
            double g = slope(w, b);
            w -= RATE * (2 * g + l1 * Math.signum(w) + 2 * l2 * w);
            b -= RATE * g;
            assertEquals(l1 * Math.abs(w) + l2 * w * w, fit.history().values("penalty")[epoch], 1e-12);
        }
        assertEquals(w, network.parameter("dense_1.weight")[0], 1e-12);
        assertEquals(b, network.parameter("dense_1.bias")[0], 1e-12);
        assertEquals(List.of("loss", "penalty", "learning_rate"), fit.history().columns());
    }

    @Test
    void withoutPenaltiesThereIsNoFigureOfThem() {
        Fit fit = line(Precision.FLOAT64)
                .fit(ONE, plan().regularize(Regularization.maxNorm(1)).epochs(1).build());

        assertEquals(List.of("loss", "learning_rate"), fit.history().columns());
    }

    @Test
    void gradientsOfPenaltiesAreChecked() {
        Network network = TestNetworks.builder()
                .inputs(2)
                .layer(new Dense(3, new Tanh()))
                .layer(new Dense(1))
                .seed(3)
                .build();
        Data data = Data.of(new double[][] {{0.3, -1}, {1.2, 0.4}}, new double[][] {{1}, {-0.5}});
        List<Regularization> penalties =
                List.of(Regularization.l1(0.1), Regularization.l2(0.2).on("dense_1.*"));

        GradientCheck check = network.checkGradients(data, new Ssr(), penalties);

        assertTrue(check.passed());
        double[] ofLoss = network.gradients(data, new Ssr()).of("dense_2.weight");
        GradientCheck.Entry entry = check.parameters().stream()
                .filter(e -> e.parameter().equals("dense_2.weight"))
                .findFirst()
                .orElseThrow();
        double sign = Math.signum(network.parameter("dense_2.weight")[entry.index()]);
        assertEquals(ofLoss[entry.index()] + 0.1 * sign, entry.analytic(), 1e-5);
    }

    @Test
    void aGlobThatMatchesNoParameterIsRefused() {
        var error = assertThrows(
                InvalidInputException.class,
                () -> line(Precision.FLOAT32)
                        .fit(
                                ONE,
                                plan().regularize(Regularization.l2(0.1).on("dense_2.weight"))
                                        .build()));

        assertEquals(
                "training.regularization.parameters: 'dense_2.weight' matches no parameter. Did you mean"
                        + " 'dense_1.weight'? There are: dense_1.weight, dense_1.bias",
                error.getMessage());
    }

    @Test
    void theWeightsOfAUnitAreScaledDownToTheirLimit() {
        Network network = TestNetworks.builder()
                .inputs(2)
                .layer(new Dense(2))
                .precision(Precision.FLOAT64)
                .initial("dense_1.weight", 3, 0.3, 4, 0.4)
                .initial("dense_1.bias", 7, 7)
                .build();
        // The predictions are right, so that the step itself changes nothing.
        Data data = Data.of(new double[][] {{1, 1}}, new double[][] {{14, 7.7}});

        network.fit(
                data, plan().regularize(Regularization.maxNorm(2.5)).epochs(1).build());

        assertArrayEquals(new double[] {1.5, 0.3, 2, 0.4}, network.parameter("dense_1.weight"), 1e-12);
        assertArrayEquals(new double[] {7, 7}, network.parameter("dense_1.bias"), 1e-12);
    }

    @Test
    void gradientsAreClippedByValueAndThenByTheirCommonLength() {
        // The gradient is −7.5·2 for the weight and −7.5 for the bias: clipped to −10 and −7.5, then to length 2.
        Network network = line(Precision.FLOAT64);

        network.fit(ONE, plan().clipValue(10).clipNorm(2).epochs(1).build());

        double length = Math.sqrt(10 * 10 + 7.5 * 7.5);
        assertEquals(-0.5 + RATE * 10 * 2 / length, network.parameter("dense_1.weight")[0], 1e-12);
        assertEquals(0.25 + RATE * 7.5 * 2 / length, network.parameter("dense_1.bias")[0], 1e-12);
    }

    @Test
    void gradientsThatAreNotTooLargeStayAsTheyAre() {
        Network clipped = line(Precision.FLOAT32);
        Network plain = line(Precision.FLOAT32);

        clipped.fit(ONE, plan().clipValue(15).clipNorm(16.8).epochs(10).build());
        plain.fit(ONE, plan().epochs(10).build());

        assertArrayEquals(plain.parameter("dense_1.weight"), clipped.parameter("dense_1.weight"));
    }

    @Test
    void parametersThatAreNotTrainedCountForNothing() {
        // Of the gradient (−15, −7.5) only −7.5 counts, which is shorter than 8.
        Network network = line(Precision.FLOAT64);

        Fit fit = network.fit(
                ONE,
                plan().clipNorm(8)
                        .regularize(Regularization.l2(1))
                        .trainable("dense_1.bias")
                        .epochs(1)
                        .build());

        assertEquals(0.25 + RATE * 7.5, network.parameter("dense_1.bias")[0], 1e-12);
        assertFalse(fit.history().has("penalty"));
    }

    @Test
    void threadsDoNotChangeABitOfClippedSteps() {
        double[][] inputs = new double[64][1];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i][0] = i / 64.0;
        }
        double[] first = null;
        for (int threads = 1; threads <= 3; threads++) {
            Network network = TestNetworks.builder(threads)
                    .inputs(1)
                    .layer(new Dense(300, new Tanh()))
                    .layer(new Dense(300, new Tanh()))
                    .layer(new Dense(1))
                    .seed(5)
                    .build();
            network.fit(
                    Data.of(inputs, inputs),
                    plan().clipNorm(0.1)
                            .regularize(Regularization.l2(1e-4), Regularization.maxNorm(1))
                            .epochs(3)
                            .build());
            double[] weights = network.parameter("dense_2.weight");
            assertArrayEquals(first == null ? weights : first, weights);
            first = weights;
        }
    }
}
