package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.EarlyStopping;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.BinaryCrossEntropy;
import dev.gradus.losses.Hinge;
import dev.gradus.losses.Mse;
import dev.gradus.losses.SoftmaxCrossEntropy;
import dev.gradus.losses.metrics.Accuracy;
import dev.gradus.losses.metrics.F1;
import dev.gradus.losses.metrics.LogLoss;
import dev.gradus.losses.metrics.R2;
import dev.gradus.losses.metrics.Rmse;
import dev.gradus.losses.metrics.RocAuc;
import dev.gradus.losses.metrics.TopK;
import dev.gradus.optimizers.Adam;
import dev.gradus.optimizers.Sgd;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricsInTrainingTest {

    private static final Data TRAINING = rings(60, 1);
    private static final Data VALIDATION = rings(500, 2);

    /** Three rings, with so much noise that a network learns it by heart. */
    private static Data rings(int rows, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[rows][];
        double[][] y = new double[rows][3];
        for (int i = 0; i < rows; i++) {
            int ring = random.nextInt(3);
            double radius = 1 + ring + 0.5 * random.nextGaussian();
            double angle = 2 * Math.PI * random.nextDouble();
            x[i] = new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
            y[i][ring] = 1;
        }
        return Data.of(x, y);
    }

    private static Network network(Precision precision) {
        return TestNetworks.builder()
                .inputs(2)
                .precision(precision)
                .layer(new Dense(24, new Tanh()))
                .layer(new Dense(3))
                .seed(4)
                .build();
    }

    private static Training.Builder plan() {
        return Training.with()
                .loss(new SoftmaxCrossEntropy())
                .optimizer(new Adam(0.03))
                .epochs(10)
                .metric(new Accuracy())
                .metric(new TopK(2))
                .metric(new LogLoss());
    }

    private static List<PartSpec> asked() {
        return plan().build().metrics();
    }

    @Test
    void theHistoryHasAColumnForEachMetricOfBothDataSets() {
        Fit fit = network(Precision.FLOAT32)
                .fit(TRAINING, plan().validation(VALIDATION).build());
        assertEquals(
                List.of(
                        "loss",
                        "accuracy",
                        "top_2",
                        "log_loss",
                        "validation_loss",
                        "validation_accuracy",
                        "validation_top_2",
                        "validation_log_loss",
                        "learning_rate"),
                fit.history().columns());
        Fit without = network(Precision.FLOAT32).fit(TRAINING, plan().build());
        assertEquals(
                List.of("loss", "accuracy", "top_2", "log_loss", "learning_rate"),
                without.history().columns());
        assertArrayEquals(fit.history().values("accuracy"), without.history().values("accuracy"));
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfTheValidationDataAreAnEvaluationsToTheBit(Precision precision) {
        network(precision)
                .fit(
                        TRAINING,
                        plan().validation(VALIDATION)
                                .callback(epoch -> {
                                    Map<String, Double> evaluated = epoch.network()
                                            .evaluate(VALIDATION, asked())
                                            .metrics();
                                    evaluated.forEach((name, value) ->
                                            assertEquals(value, epoch.figures().get("validation_" + name), name));
                                })
                                .build());
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfTheTrainingDataAreOfThePredictionsBeforeEachUpdate(Precision precision) {
        Network network = network(precision);
        Evaluation[] before = {null};
        Training first = plan().epochs(1).fullBatch().build();
        network.fit(TRAINING, first);
        before[0] = network.evaluate(TRAINING, asked());
        network.fit(
                TRAINING,
                plan().fullBatch()
                        .callback(epoch -> {
                            before[0]
                                    .metrics()
                                    .forEach((name, value) ->
                                            assertEquals(value, epoch.figures().get(name), name));
                            before[0] = epoch.network().evaluate(TRAINING, asked());
                        })
                        .build());
    }

    @Test
    void everySampleCountsOnceWhateverTheBatches() {
        Network network = network(Precision.FLOAT64);
        // Steps too small to change a decision.
        Training still = plan().optimizer(new Sgd(1e-12)).epochs(3).batchSize(7).build();
        Fit fit = network.fit(TRAINING, still);
        Evaluation evaluation = network.evaluate(TRAINING, asked());
        for (int epoch = 0; epoch < 3; epoch++) {
            assertEquals(evaluation.metrics().get("accuracy"), fit.history().values("accuracy")[epoch]);
            assertEquals(evaluation.metrics().get("log_loss"), fit.history().values("log_loss")[epoch], 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void earlyStoppingWaitsForAMetricToRiseAndPutsBackTheBestParameters(Precision precision) {
        Network network = network(precision);
        Fit fit = network.fit(
                TRAINING,
                plan().epochs(2000)
                        .validation(VALIDATION)
                        .earlyStopping(EarlyStopping.after(100).monitor("validation_accuracy"))
                        .build());
        double[] accuracies = fit.history().values("validation_accuracy");
        double best = Arrays.stream(accuracies).max().orElseThrow();
        assertEquals(StopReason.EARLY_STOPPING, fit.stopReason());
        assertEquals("validation_accuracy has not risen for 100 epochs", fit.explanation());
        int epoch = fit.bestEpoch().getAsInt();
        assertEquals(epoch + 101, fit.epochs());
        assertEquals(best, accuracies[epoch]);
        assertEquals(best, network.evaluate(VALIDATION).metrics().get("accuracy"));
        assertTrue(best > accuracies[fit.epochs() - 1] + 0.01, "the last epoch is worse");
        assertTrue(best > accuracies[0] + 0.2, "so is the first");
    }

    @Test
    void earlyStoppingWaitsForAnErrorToFall() {
        Data line = Data.of(new double[][] {{1}, {2}, {3}}, new double[][] {{2}, {4}, {7}});
        Network network = TestNetworks.builder()
                .inputs(1)
                .precision(Precision.FLOAT64)
                .layer(new Dense(1))
                .build();
        Fit fit = network.fit(
                line,
                Training.with()
                        .loss(new Mse())
                        .optimizer(new Sgd(0.05))
                        .epochs(100_000)
                        .metric(new Rmse())
                        .earlyStopping(EarlyStopping.after(5).minDelta(1e-9).monitor("rmse"))
                        .build());
        assertEquals("rmse has not fallen by more than 1.0E-9 for 5 epochs", fit.explanation());
        // The least squares are those of 2.5·x − 2/3: residuals 1/6, −1/3, 1/6.
        assertEquals(Math.sqrt(1.0 / 18), fit.history().values("rmse")[fit.epochs() - 1], 1e-6);
    }

    @Test
    void areInTheTargetsUnits() {
        Data data = Data.of(new double[][] {{1}, {2}, {3}, {4}}, new double[][] {{100}, {300}, {200}, {400}});
        Network network = TestNetworks.builder()
                .inputs(1)
                .scaleInputs("standard")
                .scaleTargets("standard")
                .precision(Precision.FLOAT64)
                .layer(new Dense(1))
                .initial("dense_1.weight", 0)
                .build();
        Fit fit = network.fit(
                data,
                Training.with()
                        .loss(new Mse())
                        .optimizer(new Sgd(0.1))
                        .epochs(1)
                        .fullBatch()
                        .metric(new Rmse())
                        .metric(new R2())
                        .build());
        // All that is predicted is the mean, 250.
        assertEquals(Math.sqrt(12_500), fit.history().values("rmse")[0], 1e-9);
        assertEquals(0, fit.history().values("r2")[0], 1e-12);
    }

    @Test
    void theUsualOnesFollowFromWhatTheOutputsMean() {
        assertEquals(List.of("accuracy"), evaluated(new SoftmaxCrossEntropy(), 2, 1, 0));
        assertEquals(List.of("accuracy"), evaluated(new BinaryCrossEntropy(true, 1), 1, 1));
        assertEquals(List.of("accuracy"), evaluated(new Hinge(), 1, -1));
        assertEquals(List.of("r2", "rmse", "mae"), evaluated(new Mse(), 1, 3));
    }

    private static List<String> evaluated(dev.gradus.api.loss.Loss loss, int outputs, double... target) {
        Network network =
                TestNetworks.builder().inputs(1).layer(new Dense(outputs)).build();
        Data data = Data.of(new double[1][1], new double[][] {target});
        network.fit(
                data, Training.with().loss(loss).optimizer(new Sgd()).epochs(1).build());
        return List.copyOf(network.evaluate(data).metrics().keySet());
    }

    @Test
    void anEvaluationOfClassesCountsWhichWasTakenForWhich() {
        Network network = TestNetworks.builder()
                .inputs(2)
                .targets("red", "green", "blue")
                .layer(new Dense(3))
                .initial("dense_1.weight", 1, 0, 0, 0, 1, 0)
                .initial("dense_1.bias", 0, 0, 0.5)
                .build();
        Data data = Data.of(
                new double[][] {{1, 0}, {2, 1}, {0, 1}, {0, 0}, {0, 3}},
                new double[][] {{1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {0, 1, 0}, {0, 1, 0}});
        network.fit(
                data,
                Training.with()
                        .loss(new SoftmaxCrossEntropy())
                        .optimizer(new Sgd())
                        .epochs(0)
                        .build());
        ConfusionMatrix matrix = network.evaluate(data).confusionMatrix().orElseThrow();
        assertEquals(
                "ConfusionMatrix[red, green, blue][[1.0, 0.0, 0.0], [0.0, 2.0, 1.0], [1.0, 0.0, 0.0]]",
                matrix.toString());
        assertEquals(3, matrix.right());
        assertEquals(5, matrix.total());
        assertEquals(2 / 3.0, matrix.recall(1));
        assertEquals(1 / 2.0, matrix.precision(0));
    }

    @Test
    void oneAnswerHasTwoClassesAndValuesHaveNone() {
        Data data = Data.of(new double[][] {{1}, {-1}, {2}}, new double[][] {{1}, {0}, {0}});
        Network network = TestNetworks.builder()
                .inputs(1)
                .layer(new Dense(1))
                .initial("dense_1.weight", 1)
                .build();
        network.fit(
                data,
                Training.with()
                        .loss(new BinaryCrossEntropy(true, 1))
                        .optimizer(new Sgd())
                        .epochs(0)
                        .build());
        assertEquals(
                "ConfusionMatrix[0, 1][[1.0, 1.0], [0.0, 1.0]]",
                network.evaluate(data).confusionMatrix().orElseThrow().toString());
        network.fit(
                data,
                Training.with().loss(new Mse()).optimizer(new Sgd()).epochs(0).build());
        assertTrue(network.evaluate(data).confusionMatrix().isEmpty());
    }

    @Test
    void aPredictionThatIsNotANumberMakesEveryMetricUndefined() {
        Network network = network(Precision.FLOAT32);
        network.fit(TRAINING, plan().epochs(0).build());
        double[] biases = network.parameter("dense_2.bias");
        biases[1] = Double.NaN;
        network.setParameter("dense_2.bias", biases);
        network.evaluate(TRAINING, asked()).metrics().forEach((name, value) -> assertEquals(Double.NaN, value, name));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertEquals(
                "training.metrics[0]: top_k with k 3 would always be 1, because there are only 3 classes; use a smaller"
                        + " k",
                refusal(plan().metrics(List.of(PartSpec.of(new TopK(3))))));
        assertEquals(
                "training.metrics[3]: there is a figure 'accuracy' already; leave one of them out",
                refusal(plan().metric(new Accuracy())));
        assertEquals(
                "training.metrics[1]: r2 measures how far values are off, but the outputs are classes; use accuracy or"
                        + " log_loss",
                refusal(plan().metrics(List.of(PartSpec.of(new F1()), PartSpec.of(new R2())))));
        assertEquals(
                "training.early_stopping.monitor: no figure 'roc_auc'. There are: loss, accuracy, top_2, log_loss,"
                        + " learning_rate; a metric becomes one by being named in training.metrics",
                refusal(plan().earlyStopping(EarlyStopping.after(1).monitor("roc_auc"))));
        assertEquals(
                "training.early_stopping looks at validation_accuracy, but there are no validation data; give"
                        + " data.validation (in Java: Training.validation), or monitor \"loss\"",
                refusal(plan().earlyStopping(EarlyStopping.after(1).monitor("validation_accuracy"))));
    }

    private static String refusal(Training.Builder plan) {
        Network network = network(Precision.FLOAT32);
        double[] before = network.parameter("dense_1.weight");
        String message = assertThrows(InvalidInputException.class, () -> network.fit(TRAINING, plan.build()))
                .getMessage();
        assertArrayEquals(before, network.parameter("dense_1.weight"));
        return message;
    }

    @Test
    void evaluationsRefuseWhatMakesNoSense() {
        Network network = network(Precision.FLOAT32);
        network.fit(TRAINING, plan().epochs(0).build());
        List<PartSpec> metrics = List.of(PartSpec.of(new RocAuc()), PartSpec.of(new R2()));
        String message = assertThrows(InvalidInputException.class, () -> network.evaluate(TRAINING, metrics))
                .getMessage();
        assertTrue(message.startsWith("metrics[1]: r2 measures how far values are off"), message);
    }
}
