package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Relu;
import dev.gradus.activations.Softplus;
import dev.gradus.activations.Tanh;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.DivergedException;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.Mse;
import dev.gradus.losses.Ssr;
import dev.gradus.optimizers.Adam;
import dev.gradus.optimizers.Adamax;
import dev.gradus.optimizers.Sgd;
import dev.gradus.optimizers.schedules.ReduceOnPlateau;
import dev.gradus.optimizers.schedules.Warmup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {

    private static final Data DOSAGE = Data.of(new double[][] {{0}, {0.5}, {1}}, new double[][] {{0}, {1}, {0}});

    private static NetworkBuilder dosage(Activation hidden, Precision precision) {
        return TestNetworks.builder()
                .inputs("dosage")
                .targets("effectiveness")
                .precision(precision)
                .layer(new Dense(2, hidden))
                .layer(new Dense(1))
                .initial("dense_1.weight", 2.74, -1.13)
                .initial("dense_1.bias", 0, 0)
                .initial("dense_2.weight", 0.36, 0.63)
                .initial("dense_2.bias", 0);
    }

    private static Training.Builder descent() {
        return Training.with().loss(new Ssr()).optimizer(new Sgd(0.01)).fullBatch();
    }

    private static List<double[]> parameters(Network network) {
        return network.parameters().stream().map(network::parameter).toList();
    }

    private static void assertSameBits(Network expected, Network actual) {
        for (String name : expected.parameters()) {
            assertArrayEquals(expected.parameter(name), actual.parameter(name), name);
        }
    }

    @Test
    void gradientDescentFindsTheSevenParametersOfTheTextbook() {
        Network network = dosage(new Softplus(), Precision.FLOAT64).build();

        Fit fit = network.fit(DOSAGE, descent().epochs(10_000).build());

        double[] found =
                parameters(network).stream().flatMapToDouble(Arrays::stream).toArray();
        double[] rounded =
                Arrays.stream(found).map(x -> Math.rint(x * 100) / 100).toArray();
        assertArrayEquals(new double[] {3.34, -3.53, -1.43, 0.57, -1.22, -2.30, 2.61}, rounded);
        assertEquals(10_000, fit.epochs());
        assertEquals(1.8958781559227895, fit.losses()[0], 1e-12);
    }

    @Test
    void onlyTheNamedParametersAreTrained() {
        Network network = dosage(new Softplus(), Precision.FLOAT64).build();
        double[] before = network.parameter("dense_1.weight");

        network.fit(DOSAGE, descent().epochs(10).trainable("dense_2.*").build());

        assertArrayEquals(before, network.parameter("dense_1.weight"));
        assertArrayEquals(new double[] {0, 0}, network.parameter("dense_1.bias"));
        assertTrue(network.parameter("dense_2.bias")[0] != 0);
    }

    @Test
    void aNameThatMatchesNoParameterIsRefused() {
        Network network = dosage(new Softplus(), Precision.FLOAT64).build();

        var error = assertThrows(
                InvalidInputException.class,
                () -> network.fit(DOSAGE, descent().trainable("dense_3.bias").build()));

        assertEquals(
                "training.trainable: 'dense_3.bias' matches no parameter. Did you mean 'dense_1.bias'?"
                        + " There are: dense_1.weight, dense_1.bias, dense_2.weight, dense_2.bias",
                error.getMessage());
    }

    @Test
    void trainingInTwoPartsIsTrainingInOne() {
        Data data = line(50);
        Network whole = dosage(new Tanh(), Precision.FLOAT32).seed(9).build();
        Network parts = dosage(new Tanh(), Precision.FLOAT32).seed(9).build();
        Training.Builder plan =
                Training.with().loss(new Mse()).optimizer(new Sgd(0.1)).batchSize(7);

        whole.fit(data, plan.epochs(5).build());
        parts.fit(data, plan.epochs(2).build());
        parts.fit(data, plan.epochs(3).build());

        assertSameBits(whole, parts);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void anOptimizerAndItsScheduleGoOnWhereTheLastTrainingEnded(Precision precision) {
        Data data = line(50);
        Training.Builder plan = Training.with()
                .loss(new Mse())
                .optimizer(new Adam(0.05))
                .schedule(new Warmup(2.5, 0, 0.1, new ReduceOnPlateau("loss", 0.5, 1, 0.01, 1, 0)))
                .batchSize(7);
        Network whole = dosage(new Tanh(), precision).seed(9).build();
        Network parts = dosage(new Tanh(), precision).seed(9).build();

        Fit all = whole.fit(data, plan.epochs(20).build());
        Fit first = parts.fit(data, plan.epochs(8).build());
        Fit second = parts.fit(data, plan.epochs(12).build());

        assertSameBits(whole, parts);
        double[] rates = all.history().values("learning_rate");
        assertArrayEquals(Arrays.copyOf(rates, 8), first.history().values("learning_rate"));
        assertArrayEquals(Arrays.copyOfRange(rates, 8, 20), second.history().values("learning_rate"));
        assertTrue(rates[19] < rates[4], "a plateau is part of this run");
    }

    @Test
    void anotherOptimizerOrOtherParametersStartAnew() {
        Network trained = dosage(new Softplus(), Precision.FLOAT64).build();
        trained.fit(DOSAGE, descent().optimizer(new Adam(0.1)).epochs(3).build());
        Network copy = dosage(new Softplus(), Precision.FLOAT64).build();
        trained.parameters().forEach(name -> copy.setParameter(name, trained.parameter(name)));

        for (Network network : List.of(trained, copy)) {
            network.fit(
                    DOSAGE,
                    descent()
                            .optimizer(new Adam(0.1))
                            .trainable("dense_2.*")
                            .epochs(3)
                            .build());
            network.fit(DOSAGE, descent().optimizer(new Adamax()).epochs(3).build());
        }

        assertSameBits(copy, trained);
    }

    @Test
    void aScheduleThatWatchesNoFigureThatThereIsIsRefused() {
        Network network = dosage(new Softplus(), Precision.FLOAT64).build();

        var noValidation = assertThrows(
                InvalidInputException.class,
                () -> network.fit(
                        DOSAGE, descent().schedule(new ReduceOnPlateau()).build()));
        var misspelt = assertThrows(
                InvalidInputException.class,
                () -> network.fit(
                        DOSAGE,
                        descent()
                                .schedule(new ReduceOnPlateau("los", 0.1, 10, 0, 0, 0))
                                .build()));

        assertEquals(
                "training.schedule looks at validation_loss, but there are no validation data; give data.validation"
                        + " (in Java: Training.validation), or monitor \"loss\"",
                noValidation.getMessage());
        assertEquals(
                "training.schedule.monitor: no figure 'los'. Did you mean 'loss'? There are: loss, learning_rate;"
                        + " a metric becomes one by being named in training.metrics",
                misspelt.getMessage());
    }

    private static Data line(int rows) {
        double[][] inputs = new double[rows][1];
        double[][] targets = new double[rows][1];
        for (int i = 0; i < rows; i++) {
            inputs[i][0] = i / (double) rows;
            targets[i][0] = 3 * inputs[i][0] - 1;
        }
        return Data.of(inputs, targets);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void threadsDoNotChangeABit(Precision precision) {
        List<Network> networks = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            Network network = TestNetworks.builder(threads)
                    .inputs(1)
                    .precision(precision)
                    .layer(new Dense(300, new Relu()))
                    .layer(new Dense(200, new Tanh()))
                    .layer(new Dense(1))
                    .seed(5)
                    .build();
            network.fit(
                    line(400),
                    Training.with()
                            .loss(new Mse())
                            .optimizer(new Adam())
                            .batchSize(150)
                            .epochs(2)
                            .build());
            networks.add(network);
        }

        assertSameBits(networks.get(0), networks.get(1));
        assertSameBits(networks.get(0), networks.get(2));
    }

    /** x · sigmoid(x) as a formula. */
    private record Silu() implements FormulaActivation {
        @Override
        public Expr apply(Expr x) {
            return x.times(dev.gradus.api.formula.Formulas.sigmoid(x));
        }
    }

    /** The same in plain Java. */
    private record ScalarSilu() implements ScalarActivation {
        @Override
        public double apply(double x) {
            return x * GradusMath.sigmoid(x);
        }

        @Override
        public double derivative(double x, double y) {
            double s = GradusMath.sigmoid(x);
            return s + x * (s * (1 - s));
        }
    }

    @Test
    void theSameActivationAsFormulaAndAsPlainJavaTrainsAlike() {
        Network formula = dosage(new Silu(), Precision.FLOAT64).build();
        Network scalar = dosage(new ScalarSilu(), Precision.FLOAT64).build();

        formula.fit(DOSAGE, descent().epochs(100).build());
        scalar.fit(DOSAGE, descent().epochs(100).build());

        assertSameBits(formula, scalar);
    }

    /** Gradient descent with momentum in plain Java. */
    private record ScalarMomentum(double learningRate) implements ScalarOptimizer {
        @Override
        public List<String> slots() {
            return List.of("velocity");
        }

        @Override
        public double update(double weight, double gradient, double[] slots, double rate, long step) {
            slots[0] = slots[0] * 0.9 + gradient;
            return weight - rate * slots[0];
        }
    }

    @Test
    void anOptimizerInPlainJavaKeepsItsSlots() {
        Network formula = dosage(new Softplus(), Precision.FLOAT64).build();
        Network scalar = dosage(new Softplus(), Precision.FLOAT64).build();

        formula.fit(
                DOSAGE,
                descent().optimizer(new Sgd(0.01, 0.9, 0, false, 0)).epochs(100).build());
        scalar.fit(
                DOSAGE,
                descent().optimizer(new ScalarMomentum(0.01)).epochs(100).build());

        assertSameBits(formula, scalar);
    }

    @Test
    void divergenceSaysWhereAndWhatToTry() {
        Network network = dosage(new Softplus(), Precision.FLOAT32).build();

        var error = assertThrows(
                DivergedException.class,
                () -> network.fit(
                        DOSAGE, descent().optimizer(new Sgd(1e20)).epochs(50).build()));

        assertTrue(
                error.getMessage()
                        .matches("training diverged in epoch 1, batch 0: the loss is Infinity although every output is"
                                + " finite, so predictions and targets are far apart or out of range; the largest"
                                + " parameter is dense_2\\.weight\\[\\d]\\[0] = -\\d\\.\\d+E\\d+; try a smaller"
                                + " optimizer.learning_rate, or scale the data \\(data.scaling \"standard\"\\)"),
                error.getMessage());
    }

    @Test
    void aCallbackCanStopTheTraining() {
        Network network = dosage(new Softplus(), Precision.FLOAT64).build();
        List<Integer> epochs = new ArrayList<>();

        Fit fit = network.fit(
                DOSAGE,
                descent()
                        .epochs(100)
                        .callback(epoch -> {
                            epochs.add(epoch.number());
                            if (epoch.number() == 2) {
                                epoch.stop();
                            }
                        })
                        .build());

        assertEquals(List.of(0, 1, 2), epochs);
        assertEquals(3, fit.epochs());
    }

    @Test
    void dataThatDoNotFitAreRefused() {
        Network network = dosage(new Softplus(), Precision.FLOAT64).build();
        Data twoInputs = Data.of(new double[][] {{1, 2}}, new double[][] {{1}});
        Data notANumber = Data.of(new double[][] {{1}, {Double.NaN}}, new double[][] {{1}, {1}});
        Data empty = Data.of(new double[0][], new double[0][]);

        assertMessage("data: 2 inputs [x1, x2], but the network has 1: [dosage]", network, twoInputs);
        assertMessage("data: row 1, input 'dosage' is NaN; every value must be a finite number", network, notANumber);
        assertMessage("data: no samples; give at least one row", network, empty);
    }

    private static void assertMessage(String expected, Network network, Data data) {
        var error = assertThrows(
                InvalidInputException.class, () -> network.fit(data, descent().build()));
        assertEquals(expected, error.getMessage());
    }

    @Test
    void scalingIsLearnedOnceAndUndoneOnPredictions() {
        double[][] inputs = new double[100][1];
        double[][] targets = new double[100][1];
        for (int i = 0; i < 100; i++) {
            inputs[i][0] = 1000 + i;
            targets[i][0] = 5e6 + 2e4 * i;
        }
        Network network = TestNetworks.builder()
                .inputs(1)
                .scaleInputs("standard")
                .scaleTargets("standard")
                .layer(new Dense(1))
                .build();

        network.fit(
                Data.of(inputs, targets),
                Training.with()
                        .loss(new Mse())
                        .optimizer(new Sgd(0.1))
                        .epochs(100)
                        .build());

        assertEquals(5e6 + 2e4 * 50, network.predict(1050)[0], 100);
        assertEquals(1, network.evaluate(Data.of(inputs, targets)).metrics().get("r2"), 1e-9);
    }
}
