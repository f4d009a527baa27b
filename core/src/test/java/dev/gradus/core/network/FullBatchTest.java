package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Softplus;
import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.DivergedException;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Reduction;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Objective;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.History;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.training.Training;
import dev.gradus.layers.BatchNorm;
import dev.gradus.layers.Dense;
import dev.gradus.layers.Dropout;
import dev.gradus.losses.Huber;
import dev.gradus.losses.Mae;
import dev.gradus.losses.Mse;
import dev.gradus.losses.Ssr;
import dev.gradus.optimizers.Lbfgs;
import dev.gradus.optimizers.LevenbergMarquardt;
import dev.gradus.optimizers.schedules.Exponential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Training by methods that see all samples and all parameters at once. */
class FullBatchTest {

    private static final Data DOSAGE = Data.of(new double[][] {{0}, {0.5}, {1}}, new double[][] {{0}, {1}, {0}});

    static Stream<FullBatchOptimizer> methods() {
        return Stream.of(new Lbfgs(), new LevenbergMarquardt());
    }

    private static NetworkBuilder dosage(Precision precision) {
        return TestNetworks.builder()
                .inputs("dosage")
                .targets("effectiveness")
                .precision(precision)
                .layer(new Dense(2, new Softplus()))
                .layer(new Dense(1))
                .initial("dense_1.weight", 2.74, -1.13)
                .initial("dense_1.bias", 0, 0)
                .initial("dense_2.weight", 0.36, 0.63)
                .initial("dense_2.bias", 0);
    }

    private static Training.Builder plan(FullBatchOptimizer method) {
        return Training.with().loss(new Ssr()).optimizer(method).epochs(100);
    }

    /** More samples than pass at once, with noise, so that the residuals do not become 0. */
    private static Data noisy(int rows) {
        Random random = new Random(5);
        double[][] x = new double[rows][2];
        double[][] y = new double[rows][2];
        for (int i = 0; i < rows; i++) {
            x[i][0] = random.nextDouble();
            x[i][1] = random.nextDouble();
            y[i][0] = x[i][0] * x[i][1] + 0.1 * random.nextGaussian();
            y[i][1] = x[i][0] - x[i][1] + 0.1 * random.nextGaussian();
        }
        return Data.of(x, y);
    }

    private static NetworkBuilder curved(int threads) {
        return TestNetworks.builder(threads)
                .inputs(2)
                .seed(3)
                .layer(new Dense(6, new Tanh()))
                .layer(new Dense(2));
    }

    private static double[] parameters(Network network) {
        return network.parameters().stream()
                .flatMapToDouble(name -> Arrays.stream(network.parameter(name)))
                .toArray();
    }

    /** Keeps the function that it is given, and does nothing. */
    private record Looks(List<Objective> seen) implements FullBatchOptimizer {
        @Override
        public Minimization start(Objective objective, double[] point) {
            seen.add(objective);
            return new Minimization() {
                @Override
                public double[] point() {
                    return point;
                }

                @Override
                public double value() {
                    return objective.value(point);
                }

                @Override
                public boolean iterate() {
                    return false;
                }

                @Override
                public String ending() {
                    return "it only looks";
                }
            };
        }
    }

    private static Objective objective(Network network, Data data, Loss loss) {
        List<Objective> seen = new ArrayList<>();
        network.fit(
                data,
                Training.with().loss(loss).optimizer(new Looks(seen)).epochs(0).build());
        return seen.get(0);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void findsTheSevenParametersInFewerThanAHundredSteps(FullBatchOptimizer method) {
        Network network = dosage(Precision.FLOAT64).build();

        Fit fit = network.fit(DOSAGE, plan(method).build());

        assertTrue(fit.epochs() < 100, fit.toString());
        assertTrue(network.evaluate(DOSAGE).loss() < 1e-10, fit.toString());
        assertEquals(StopReason.CONVERGED, fit.stopReason());
        assertEquals("it converged: the gradient is 0 to within gradient_tolerance", fit.explanation());
    }

    /** The first loss is that before the first step, and from then on it never rises. */
    @ParameterizedTest
    @MethodSource("methods")
    void historyHoldsTheLossBeforeEachStepAndNoLearningRate(FullBatchOptimizer method) {
        Fit fit = dosage(Precision.FLOAT64)
                .build()
                .fit(DOSAGE, plan(method).epochs(8).build());

        assertEquals(1.8958781559227895, fit.losses()[0], 1e-12);
        for (int i = 1; i < fit.epochs(); i++) {
            assertTrue(fit.losses()[i] < fit.losses()[i - 1], "epoch " + i);
        }
        assertEquals(List.of(History.LOSS), fit.history().columns());
        assertEquals(StopReason.EPOCHS, fit.stopReason());
    }

    /** In float32 the rounding of a loss would hide what the last steps gain. */
    @ParameterizedTest
    @MethodSource("methods")
    void computesInDoublePrecisionWhateverTheNetwork(FullBatchOptimizer method) {
        Network network = dosage(Precision.FLOAT32).build();

        Fit fit = network.fit(DOSAGE, plan(method).build());

        assertTrue(fit.loss() < 1e-10, "exact loss " + fit.loss());
        assertTrue(network.evaluate(DOSAGE).loss() < 1e-11, "rounded loss");
        for (double value : parameters(network)) {
            assertEquals((float) value, value);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void onlyTrainableParametersMove(FullBatchOptimizer method) {
        Network network = dosage(Precision.FLOAT64).build();

        network.fit(DOSAGE, plan(method).trainable("dense_2.*").epochs(30).build());

        assertArrayEquals(new double[] {2.74, -1.13}, network.parameter("dense_1.weight"));
        assertArrayEquals(new double[] {0, 0}, network.parameter("dense_1.bias"));
        assertTrue(network.parameter("dense_2.bias")[0] != 0);
        // Three linear parameters fit three points exactly.
        assertTrue(network.evaluate(DOSAGE).loss() < 1e-12);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void batchSizeAndShuffleMeanNothing(FullBatchOptimizer method) {
        Network one = curved(1).build();
        Network other = curved(1).build();

        one.fit(noisy(100), plan(method).batchSize(7).epochs(5).build());
        other.fit(noisy(100), plan(method).fullBatch().shuffle(false).epochs(5).build());

        assertArrayEquals(parameters(one), parameters(other));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void threadsDoNotChangeABit(FullBatchOptimizer method) {
        double[] alone = null;
        for (int threads = 1; threads <= 3; threads++) {
            Network network = curved(threads).build();
            network.fit(noisy(700), plan(method).epochs(6).build());
            if (alone != null) {
                assertArrayEquals(alone, parameters(network), threads + " threads");
            }
            alone = parameters(network);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void goesOnFromWhereACallbackMovesTheParameters(FullBatchOptimizer method) {
        Network moved = dosage(Precision.FLOAT32).build();
        moved.fit(
                DOSAGE,
                plan(method)
                        .epochs(6)
                        .callback(epoch -> {
                            if (epoch.number() == 2) {
                                epoch.network().setParameter("dense_1.weight", 2.74, -1.13);
                                epoch.network().setParameter("dense_1.bias", 0, 0);
                                epoch.network().setParameter("dense_2.weight", 0.36, 0.63);
                                epoch.network().setParameter("dense_2.bias", 0);
                            }
                        })
                        .build());
        Network fresh = dosage(Precision.FLOAT32).build();
        fresh.fit(DOSAGE, plan(method).epochs(3).build());

        assertArrayEquals(parameters(fresh), parameters(moved));
    }

    @ParameterizedTest
    @EnumSource
    void valueAndGradientAreThoseOfTheNetwork(Precision precision) {
        Network network = curved(1).precision(precision).build();
        Data data = noisy(600);
        Objective objective = objective(network, data, new Mse(0.5));
        double[] point = parameters(network);
        double[] gradient = new double[objective.size()];

        double value = objective.valueAndGradient(point, gradient);

        assertEquals(value, objective.value(point));
        double tolerance = precision == Precision.FLOAT64 ? 1e-13 : 1e-6;
        assertEquals(network.gradients(data, new Mse(0.5)).loss(), value, tolerance);
        double[] expected = network.gradients(data, new Mse(0.5)).byParameter().values().stream()
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertArrayEquals(expected, gradient, tolerance);
    }

    /** r² summed is the value, 2·r·J summed the gradient, and each row is a central difference. */
    @Test
    void residualsAndJacobianBelongToTheValue() {
        Network network = curved(1).precision(Precision.FLOAT64).build();
        LeastSquares squares = (LeastSquares) objective(network, noisy(5), new Mse(0.5));
        double[] point = parameters(network);
        List<Double> residuals = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        squares.jacobian(point, (r, row) -> {
            residuals.add(r);
            rows.add(row.clone());
        });

        assertEquals(10, squares.residuals());
        assertEquals(10, residuals.size());
        assertEquals(
                squares.value(point), residuals.stream().mapToDouble(r -> r * r).sum(), 1e-15);
        for (int k = 0; k < point.length; k++) {
            double[] right = point.clone();
            double[] left = point.clone();
            right[k] += 1e-6;
            left[k] -= 1e-6;
            List<Double> there = new ArrayList<>();
            squares.jacobian(right, (r, row) -> there.add(r));
            squares.jacobian(left, (r, row) -> there.add(r));
            for (int i = 0; i < 10; i++) {
                assertEquals((there.get(i) - there.get(10 + i)) / 2e-6, rows.get(i)[k], 1e-8, "r" + i + " by " + k);
            }
        }
    }

    /** A third party's loss need not say that it is a sum of squares; its formula does. */
    private record Squared(Expr observedOnly) implements FormulaLoss {
        @Override
        public Expr apply(Expr predicted, Expr observed) {
            Expr r = predicted.squared().minus(observed);
            return r.times(r).times(3).dividedBy(2);
        }

        @Override
        public Reduction reduction() {
            return Reduction.SUM;
        }
    }

    @Test
    void aLossIsASumOfSquaresIfItsFormulaIsASquare() {
        Network network = dosage(Precision.FLOAT64).build();
        Objective own = objective(network, DOSAGE, new Squared(null));
        double[] sum = {0};
        ((LeastSquares) own).jacobian(parameters(network), (r, row) -> sum[0] += r * r);

        assertEquals(own.value(parameters(network)), sum[0], 1e-13);
        assertTrue(objective(network, DOSAGE, new Ssr()) instanceof LeastSquares);
        assertFalse(objective(network, DOSAGE, new Mae()) instanceof LeastSquares);
        assertFalse(objective(network, DOSAGE, new Huber()) instanceof LeastSquares);
    }

    private static String refusal(Network network, Training plan) {
        double[] before = parameters(network);
        String message = assertThrows(InvalidInputException.class, () -> network.fit(DOSAGE, plan))
                .getMessage();
        assertArrayEquals(before, parameters(network));
        return message;
    }

    @Test
    void levenbergMarquardtRefusesALossThatIsNoSumOfSquares() {
        assertEquals(
                "optimizer: levenberg_marquardt needs a loss that is a sum of squares; use such a one, such as ssr or"
                        + " mse, or another optimizer, such as lbfgs",
                refusal(
                        dosage(Precision.FLOAT32).build(),
                        plan(new LevenbergMarquardt()).loss(new Huber()).build()));
    }

    @Test
    void levenbergMarquardtRefusesWhatNeedsMoreThanItsMemory() {
        Network large = TestNetworks.builder()
                .inputs("dosage")
                .layer(new Dense(200, new Tanh()))
                .layer(new Dense(1))
                .build();
        assertEquals(
                "optimizer: levenberg_marquardt would need 3 MB for 601 trained parameters, and memory_limit is 2;"
                        + " use lbfgs, train fewer parameters (training.trainable), or raise optimizer.memory_limit",
                refusal(large, plan(new LevenbergMarquardt(1, 0, 2)).build()));
    }

    @Test
    void levenbergMarquardtRefusesALayerThatMixesSamples() {
        Network network = TestNetworks.builder()
                .inputs("dosage")
                .layer(new Dense(2))
                .layer(new BatchNorm())
                .layer(new Dense(1))
                .build();
        assertEquals(
                "optimizer: layer 'batch_norm_1' mixes the samples of a batch, but the method needs the derivatives of"
                        + " each by itself; leave the layer out, or use another optimizer",
                refusal(network, plan(new LevenbergMarquardt()).build()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void randomLayersAreRefused(FullBatchOptimizer method) {
        Network network = TestNetworks.builder()
                .inputs("dosage")
                .layer(new Dense(2))
                .layer(new Dropout(0.5))
                .layer(new Dense(1))
                .build();
        assertEquals(
                "optimizer: " + method.name() + " needs a loss that is the same whenever it looks, but layer"
                        + " 'dropout_1' draws random numbers; leave the layer out, or use an optimizer that goes batch"
                        + " by batch",
                refusal(network, plan(method).build()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void schedulesAreRefused(FullBatchOptimizer method) {
        assertEquals(
                "training.schedule: " + method.name() + " finds the length of its steps itself; leave the schedule out",
                refusal(
                        dosage(Precision.FLOAT32).build(),
                        plan(method).schedule(new Exponential()).build()));
    }

    /** The whole batch passes at once, however large, and the running means are those of the last point. */
    @Test
    void lbfgsTrainsNetworksWithBatchNormalization() {
        CoreNetwork network = (CoreNetwork) TestNetworks.builder()
                .inputs(2)
                .layer(new Dense(4))
                .layer(new BatchNorm())
                .layer(new Dense(2))
                .build();
        Data data = noisy(600);
        double[] before = network.buffer(network.buffers().get(0).name());

        Fit fit = network.fit(data, plan(new Lbfgs()).loss(new Mse()).epochs(20).build());

        assertTrue(fit.loss() < fit.losses()[0] / 2);
        assertFalse(
                Arrays.equals(before, network.buffer(network.buffers().get(0).name())));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void saysWhereALossThatIsNoNumberComesFrom(FullBatchOptimizer method) {
        Network network = dosage(Precision.FLOAT64).build();
        network.setParameter("dense_2.weight", 1e300, 1e300);
        assertEquals(
                "training diverged in epoch 0, batch 0: the loss is Infinity although every output is finite, so"
                        + " predictions and targets are far apart or out of range; the largest parameter is"
                        + " dense_2.weight[0][0] = 1.0E300; scale the data (data.scaling \"standard\"), or start from"
                        + " smaller parameters",
                assertThrows(
                                DivergedException.class,
                                () -> network.fit(DOSAGE, plan(method).build()))
                        .getMessage());
    }

    /** As the loss of the epoch, which is before its step. */
    @ParameterizedTest
    @MethodSource("methods")
    void metricsOfAnEpochAreThoseBeforeItsStep(FullBatchOptimizer method) {
        Network network = dosage(Precision.FLOAT64).build();
        Fit fit = network.fit(
                DOSAGE,
                plan(method)
                        .metric(new dev.gradus.losses.metrics.Mse())
                        .epochs(4)
                        .build());

        double[] losses = fit.losses();
        for (int epoch = 0; epoch < losses.length; epoch++) {
            assertEquals(losses[epoch] / 3, fit.history().values("mse")[epoch], 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void earlyStoppingPutsTheBestEpochBack(FullBatchOptimizer method) {
        Data train = noisy(12);
        Network network = TestNetworks.builder()
                .inputs(2)
                .seed(3)
                .precision(Precision.FLOAT64)
                .layer(new Dense(30, new Tanh()))
                .layer(new Dense(2))
                .build();

        Fit fit = network.fit(
                train,
                plan(method)
                        .loss(new Mse())
                        .validation(noisy(200))
                        .earlyStopping(5)
                        .build());

        assertEquals(StopReason.EARLY_STOPPING, fit.stopReason());
        int best = fit.bestEpoch().getAsInt();
        assertEquals(fit.validationLosses()[best], network.evaluate(noisy(200)).loss());
    }
}
