package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Reduction;
import dev.gradus.api.loss.ScalarLoss;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.network.Network;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.ClassWeights;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.BinaryCrossEntropy;
import dev.gradus.losses.CosineSimilarity;
import dev.gradus.losses.Mse;
import dev.gradus.losses.SoftmaxCrossEntropy;
import dev.gradus.losses.Ssr;
import dev.gradus.losses.metrics.Accuracy;
import dev.gradus.losses.metrics.LogLoss;
import dev.gradus.optimizers.Lbfgs;
import dev.gradus.optimizers.LevenbergMarquardt;
import dev.gradus.optimizers.Sgd;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsTest {

    private static final double[][] X = {{0}, {1}, {2}, {3}};
    private static final double[][] Y = {{1}, {2}, {4}, {3}};
    private static final double[] WEIGHTS = {2, 1, 0, 3};

    /** A loss in plain Java: (p − o)⁴. */
    record Fourth() implements ScalarLoss {
        @Override
        public double apply(double predicted, double observed) {
            double d = predicted - observed;
            return d * d * d * d;
        }

        @Override
        public double derivative(double predicted, double observed) {
            double d = predicted - observed;
            return 4 * d * d * d;
        }

        @Override
        public Reduction reduction() {
            return Reduction.MEAN_OF_ELEMENTS;
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Ssr(),
                new Mse(0.5),
                new Fourth(),
                new CosineSimilarity(),
                new SoftmaxCrossEntropy(0.1, 2),
                new BinaryCrossEntropy(true, 1));
    }

    /** y = x, untrained. */
    private static Network identity(Loss loss) {
        Network network = TestNetworks.builder()
                .inputs(1)
                .precision(Precision.FLOAT64)
                .layer(new Dense(1))
                .initial("dense_1.weight", 1)
                .initial("dense_1.bias", 0)
                .build();
        network.fit(
                Data.of(X, Y),
                Training.with().loss(loss).optimizer(new Sgd()).epochs(0).build());
        return network;
    }

    @Test
    void theLossIsAWeightedMeanOrAWeightedSum() {
        Data data = Data.of(X, Y).withWeights(WEIGHTS);
        // Residuals 1, 1, 2, 0.
        assertEquals((2 + 1) / 6.0, identity(new Mse()).evaluate(data).loss(), 1e-15);
        assertEquals(3 * (2 + 1) / 6.0, identity(new Mse(3)).evaluate(data).loss(), 1e-15);
        assertEquals(2 + 1, identity(new Ssr()).evaluate(data).loss(), 1e-15);
        assertEquals((2 + 1) / 6.0, identity(new Fourth()).evaluate(data).loss(), 1e-15);
        assertEquals(
                (2 + 1) / 6.0, identity(new Mse()).gradients(data, new Mse()).loss(), 1e-15);
    }

    @Test
    void soIsItsGradient() {
        // d/dbias of Σ w·(y − x − bias)² / Σ w = −2·Σ w·residual / Σ w, and d/dweight has another x.
        Data data = Data.of(X, Y).withWeights(WEIGHTS);
        var mean = identity(new Mse()).gradients(data, new Mse());
        assertEquals(-2 * (2 + 1) / 6.0, mean.of("dense_1.bias")[0], 1e-15);
        assertEquals(-2 * (0 + 1) / 6.0, mean.of("dense_1.weight")[0], 1e-15);
        var sum = identity(new Ssr()).gradients(data, new Ssr());
        assertEquals(-2 * (2 + 1), sum.of("dense_1.bias")[0], 1e-15);
    }

    @Test
    void metricsCountSamplesByTheirWeights() {
        Map<String, Double> metrics =
                identity(new Mse()).evaluate(Data.of(X, Y).withWeights(WEIGHTS)).metrics();
        assertEquals(Math.sqrt(0.5), metrics.get("rmse"), 1e-15);
        assertEquals(0.5, metrics.get("mae"), 1e-15);
    }

    private static Network three(Precision precision) {
        return TestNetworks.builder()
                .inputs(2)
                .precision(precision)
                .layer(new Dense(5, new Tanh()))
                .layer(new Dense(3))
                .seed(8)
                .build();
    }

    private static double[][] points(int rows) {
        Random random = new Random(3);
        double[][] x = new double[rows][2];
        for (double[] row : x) {
            row[0] = random.nextGaussian();
            row[1] = random.nextGaussian();
        }
        return x;
    }

    private static double[][] classes(int rows) {
        double[][] y = new double[rows][3];
        for (int i = 0; i < rows; i++) {
            // Class 2 is rare.
            y[i][i % 8 == 0 ? 2 : i % 2] = 1;
        }
        return y;
    }

    private static double[] weights(int rows) {
        return new Random(5).doubles(rows, 0.25, 4).toArray();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientsAgreeWithCentralDifferences(Loss loss) {
        Data data = Data.of(points(20), classes(20)).withWeights(weights(20));
        Network network = three(Precision.FLOAT64);
        GradientCheck check = network.checkGradients(data, loss);
        assertTrue(check.passed(), check::toString);
        // And are those of the weighted loss, not of the plain one.
        var weighted = three(Precision.FLOAT64).gradients(data, loss);
        var plain = three(Precision.FLOAT64).gradients(Data.of(points(20), classes(20)), loss);
        assertTrue(Math.abs(weighted.loss() - plain.loss()) > 1e-6);
        assertEquals(
                check.worst().analytic(),
                weighted.of(check.worst().parameter())[check.worst().index()],
                1e-12);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aSampleOfWeightTwoTrainsLikeTwo(Loss loss) {
        double[][] x = points(6);
        double[][] y = classes(6);
        int[] repeated = {0, 0, 1, 3, 3, 3, 5};
        double[][] xs = Arrays.stream(repeated).mapToObj(i -> x[i]).toArray(double[][]::new);
        double[][] ys = Arrays.stream(repeated).mapToObj(i -> y[i]).toArray(double[][]::new);
        Training plan = Training.with()
                .loss(loss)
                .optimizer(new Sgd(0.01))
                .epochs(20)
                .fullBatch()
                .build();
        Network weighted = three(Precision.FLOAT64);
        Network plain = three(Precision.FLOAT64);
        Fit fit = weighted.fit(Data.of(x, y).withWeights(2, 1, 0, 3, 0, 1), plan);
        assertArrayEquals(plain.fit(Data.of(xs, ys), plan).losses(), fit.losses(), 1e-12);
        for (String name : plain.parameters()) {
            assertArrayEquals(plain.parameter(name), weighted.parameter(name), 1e-12, name);
        }
    }

    @Test
    void itDoesNotMatterWhatTheWeightsOfAMeanAreMeasuredIn() {
        double[] weights = weights(50);
        Training plan = Training.with()
                .loss(new SoftmaxCrossEntropy())
                .optimizer(new Sgd(0.1))
                .epochs(3)
                .batchSize(8)
                .build();
        Network first = three(Precision.FLOAT32);
        Network second = three(Precision.FLOAT32);
        first.fit(Data.of(points(50), classes(50)).withWeights(weights), plan);
        double[] larger = Arrays.stream(weights).map(weight -> 1024 * weight).toArray();
        second.fit(Data.of(points(50), classes(50)).withWeights(larger), plan);
        assertArrayEquals(first.parameter("dense_1.weight"), second.parameter("dense_1.weight"));
    }

    @ParameterizedTest
    @EnumSource
    void theLossesOfAnEpochAreAnEvaluationsToTheBit(Precision precision) {
        Data validation = Data.of(points(400), classes(400)).withWeights(weights(400));
        Network network = three(precision);
        network.fit(
                Data.of(points(60), classes(60)).withWeights(weights(60)),
                Training.with()
                        .loss(new SoftmaxCrossEntropy())
                        .optimizer(new Sgd(0.1))
                        .epochs(3)
                        .classWeights(ClassWeights.balance())
                        .metric(new Accuracy())
                        .validation(validation)
                        .callback(epoch -> {
                            var evaluation = epoch.network().evaluate(validation);
                            assertEquals(evaluation.loss(), epoch.validationLoss());
                            assertEquals(
                                    evaluation.metrics().get("accuracy"),
                                    epoch.figures().get("validation_accuracy"));
                        })
                        .build());
    }

    @Test
    void balancedClassesAreThoseWeightsForTheirSamples() {
        double[][] y = classes(40);
        int[] counts = new int[3];
        for (double[] row : y) {
            counts[row[0] == 1 ? 0 : row[1] == 1 ? 1 : 2]++;
        }
        double[] byHand = Arrays.stream(y)
                .mapToDouble(row -> 40.0 / (3 * counts[row[0] == 1 ? 0 : row[1] == 1 ? 1 : 2]))
                .toArray();
        Training.Builder plan = Training.with()
                .loss(new SoftmaxCrossEntropy())
                .optimizer(new Sgd(0.1))
                .epochs(5)
                .batchSize(8);
        Network balanced = three(Precision.FLOAT64);
        Network weighted = three(Precision.FLOAT64);
        balanced.fit(
                Data.of(points(40), y),
                plan.classWeights(ClassWeights.balance()).build());
        weighted.fit(
                Data.of(points(40), y).withWeights(byHand),
                plan.classWeights(null).build());
        assertArrayEquals(weighted.parameter("dense_1.weight"), balanced.parameter("dense_1.weight"), 1e-14);
    }

    @Test
    void weightsOfClassesAndSamplesMultiply() {
        Network network = TestNetworks.builder()
                .inputs(1)
                .precision(Precision.FLOAT64)
                .layer(new Dense(1))
                .initial("dense_1.weight", 1)
                .build();
        Data data = Data.of(new double[][] {{1}, {-1}, {2}}, new double[][] {{1}, {0}, {0}})
                .withWeights(1, 2, 3);
        network.fit(
                data,
                Training.with()
                        .loss(new BinaryCrossEntropy(true, 1))
                        .optimizer(new Sgd())
                        .epochs(0)
                        .classWeights(ClassWeights.of(Map.of("1", 5.0)))
                        .build());
        double yes = -StrictMath.log(1 / (1 + StrictMath.exp(-1)));
        double no = -StrictMath.log(1 - 1 / (1 + StrictMath.exp(1)));
        double wrong = -StrictMath.log(1 - 1 / (1 + StrictMath.exp(-2)));
        assertEquals((5 * yes + 2 * no + 3 * wrong) / 10, network.evaluate(data).loss(), 1e-14);
        // Metrics are about the data: weights of classes are a means of training.
        assertEquals(
                (yes + 2 * no + 3 * wrong) / 6,
                network.evaluate(data, new LogLoss()).metrics().get("log_loss"),
                1e-14);
    }

    static Stream<Optimizer> fullBatchMethods() {
        return Stream.of(new Lbfgs(), new LevenbergMarquardt());
    }

    @ParameterizedTest
    @MethodSource("fullBatchMethods")
    void methodsThatSeeAllSamplesFindTheWeightedLeastSquares(Optimizer method) {
        Network network = identity(new Mse());
        network.fit(
                Data.of(X, Y).withWeights(WEIGHTS),
                Training.with().loss(new Mse()).optimizer(method).epochs(60).build());
        // Means 10/6 and 13/6; Σ w·x·y = 29 and Σ w·x² = 28.
        double slope = (29 - 10 * 13 / 6.0) / (28 - 10 * 10 / 6.0);
        assertEquals(slope, network.parameter("dense_1.weight")[0], 1e-6);
        assertEquals(13 / 6.0 - slope * 10 / 6.0, network.parameter("dense_1.bias")[0], 1e-6);
    }

    @Test
    void refusesWhatCannotBeAWeight() {
        assertEquals(
                "data: row 1, the weight is -1.0; every weight must be a number from 0",
                refusal(Data.of(X, Y).withWeights(1, -1, 1, 1)));
        assertEquals(
                "data: row 3, the weight is NaN; every weight must be a number from 0",
                refusal(Data.of(X, Y).withWeights(1, 1, 1, Double.NaN)));
        assertEquals(
                "data: all weights are 0, so there is nothing to measure a loss on",
                refusal(Data.of(X, Y).withWeights(new double[4])));
        assertEquals(
                "data: 4 samples but 3 weights; give one weight for each sample",
                assertThrows(InvalidInputException.class, () -> Data.of(X, Y).withWeights(new double[3]))
                        .getMessage());
    }

    private static String refusal(Data data) {
        Network network = identity(new Mse());
        return assertThrows(InvalidInputException.class, () -> network.evaluate(data))
                .getMessage();
    }

    @Test
    void refusesWeightsOfClassesThatAreNone() {
        assertEquals(
                "training.class_weights: samples must be in one class each, as after softmax_cross_entropy or with one"
                        + " target after binary_cross_entropy; for others give samples weights",
                refusal(ClassWeights.balance(), new Mse()));
        assertEquals(
                "training.class_weights: no class 'y4'. There are: y1, y2, y3",
                refusal(ClassWeights.of(Map.of("y4", 2.0)), new SoftmaxCrossEntropy()));
        assertEquals(
                "training.class_weights.y1 must be a number >= 0, got -2.0",
                assertThrows(InvalidInputException.class, () -> ClassWeights.of(Map.of("y1", -2.0)))
                        .getMessage());
    }

    private static String refusal(ClassWeights weights, Loss loss) {
        Training plan = Training.with()
                .loss(loss)
                .optimizer(new Sgd())
                .epochs(1)
                .classWeights(weights)
                .build();
        return assertThrows(
                        InvalidInputException.class,
                        () -> three(Precision.FLOAT32).fit(Data.of(points(9), classes(9)), plan))
                .getMessage();
    }
}
