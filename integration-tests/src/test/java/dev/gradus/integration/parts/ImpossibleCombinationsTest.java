package dev.gradus.integration.parts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.training.Training;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work is refused before the first step, in words that say what to use instead. */
class ImpossibleCombinationsTest {

    private static final Engine ENGINE = Gradus.engine();

    private static final Consumer<Settings> DEFAULTS = set -> {};

    private static final Consumer<Settings> FROM_LOGITS = set -> set.put("from_logits", true);

    private static Network network(int outputs, String activation) {
        return builder(outputs, activation).build();
    }

    private static NetworkBuilder builder(int outputs, String activation) {
        NetworkBuilder builder = ENGINE.network().inputs(1);
        return activation.equals("none")
                ? builder.layer("dense", set -> set.put("units", outputs))
                : builder.layer("dense", set -> set.put("units", outputs).put("activation", activation));
    }

    private static void train(Network network, String loss, Consumer<Settings> settings, double[]... targets) {
        network.fit(Data.of(new double[targets.length][1], targets), plan(loss, settings));
    }

    private static Training plan(String loss, Consumer<Settings> settings) {
        return Training.with().loss(loss, settings).optimizer("sgd").epochs(1).build();
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(InvalidInputException.class, action).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "softmax_cross_entropy, none, binary_cross_entropy with from_logits true",
        "categorical_cross_entropy, softmax, binary_cross_entropy",
        "kl_divergence, softmax, binary_cross_entropy"
    })
    void classesNeedMoreThanOneOutput(String loss, String activation, String instead) {
        assertRefused(
                "loss: " + loss + " compares classes, one output for each, but the network has 1 output, whose"
                        + " probability would always be 1; for one yes-or-no target use " + instead,
                () -> train(network(1, activation), loss, DEFAULTS, new double[] {1}));
    }

    @Test
    void exclusiveClassesOfFocalNeedMoreThanOneOutput() {
        assertRefused(
                "loss: focal with exclusive compares classes, one output for each, but the network has 1 output, whose"
                        + " probability would always be 1; for one yes-or-no target use exclusive false",
                () -> train(network(1, "none"), "focal", set -> set.put("exclusive", true), new double[] {1}));
    }

    @Test
    void aDirectionNeedsMoreThanOneOutput() {
        assertRefused(
                "loss: cosine_similarity compares directions, but the network has 1 output, of which only the sign"
                        + " would count; use mse",
                () -> train(network(1, "none"), "cosine_similarity", DEFAULTS, new double[] {1}));
    }

    @Test
    void aSoftmaxInFrontOfSoftmaxCrossEntropyIsOneTooMany() {
        assertRefused(
                "loss: softmax_cross_entropy takes logits and makes probabilities of them itself, but the last layer"
                        + " ends with softmax; leave out that activation, or use categorical_cross_entropy after"
                        + " softmax",
                () -> train(network(2, "softmax"), "softmax_cross_entropy", DEFAULTS, new double[] {1, 0}));
    }

    @Test
    void anActivationThatIsALayerOfItsOwnCountsTheSame() {
        Network network = ENGINE.network()
                .inputs(2)
                .layer("activation", set -> set.put("activation", "softmax"))
                .build();
        Data data = Data.of(new double[][] {{1, 2}}, new double[][] {{1, 0}});
        String message = assertThrows(
                        InvalidInputException.class, () -> network.fit(data, plan("softmax_cross_entropy", DEFAULTS)))
                .getMessage();
        assertTrue(message.contains("ends with softmax; leave out that activation"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sigmoid", "softmax", "hard_sigmoid"})
    void probabilitiesAreNoLogits(String activation) {
        assertRefused(
                "loss: binary_cross_entropy with from_logits takes logits and makes probabilities of them itself, but"
                        + " the last layer ends with " + activation
                        + "; leave out that activation, or use from_logits false",
                () -> train(network(1, activation), "binary_cross_entropy", FROM_LOGITS, new double[] {1}));
    }

    @ParameterizedTest
    @CsvSource({
        "binary_cross_entropy, sigmoid, from_logits true",
        "categorical_cross_entropy, softmax, softmax_cross_entropy",
        "kl_divergence, softmax, 'softmax_cross_entropy, which has the same gradient'"
    })
    void anyNumbersAreNoProbabilities(String loss, String activation, String instead) {
        assertRefused(
                "loss: " + loss
                        + " takes probabilities, but the last layer has no activation and gives any numbers; let"
                        + " it end with " + activation + ", or use " + instead,
                () -> train(network(2, "none"), loss, DEFAULTS, new double[] {1, 0}));
    }

    @Test
    void aTargetThatIsNoProbabilityIsRefusedWithItsRowAndColumn() {
        Network network = builder(2, "none").targets("rain", "wind").build();
        assertRefused(
                "data: row 1, target 'wind' is 1.5; binary_cross_entropy takes numbers from 0 (no) to 1 (yes): change"
                        + " the target, or use another loss, such as mse",
                () -> train(network, "binary_cross_entropy", FROM_LOGITS, new double[] {0, 1}, new double[] {1, 1.5}));
    }

    @Test
    void theTargetsOfTheValidationDataAreCheckedToo() {
        Data data = Data.of(new double[1][1], new double[1][1]);
        Data validation = Data.of(new double[1][1], new double[][] {{-1}});
        Training plan = Training.with()
                .loss("binary_cross_entropy", FROM_LOGITS)
                .optimizer("sgd")
                .epochs(1)
                .validation(validation)
                .build();
        assertRefused(
                "validation data: row 0, target 'y1' is -1.0; binary_cross_entropy takes numbers from 0 (no) to 1"
                        + " (yes): change the target, or use another loss, such as mse",
                () -> network(1, "none").fit(data, plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hinge", "squared_hinge"})
    void aMarginHasTwoSides(String loss) {
        assertRefused(
                "data: row 0, target 'y1' is 0.0; " + loss + " takes -1 (no) and 1 (yes): change the target, or use"
                        + " another loss, such as binary_cross_entropy for 0 and 1",
                () -> train(network(1, "none"), loss, DEFAULTS, new double[] {0}));
    }

    @Test
    void countsAreNotNegative() {
        assertRefused(
                "data: row 0, target 'y1' is -2.0; poisson takes counts, 0 or more: change the target, or use another"
                        + " loss, such as mse",
                () -> train(network(1, "softplus"), "poisson", DEFAULTS, new double[] {-2}));
    }

    @ParameterizedTest
    @CsvSource({"softmax_cross_entropy, none", "categorical_cross_entropy, softmax", "kl_divergence, softmax"})
    void targetsOfClassesAreDistributions(String loss, String activation) {
        assertRefused(
                "data: row 1, targets [y1, y2] are [1.0, 1.0]; " + loss + " takes a distribution over the classes,"
                        + " numbers from 0 to 1 with sum 1, such as a 1 for the class and 0 for the others; for answers"
                        + " that do not exclude each other use binary_cross_entropy",
                () -> train(network(2, activation), loss, DEFAULTS, new double[] {1, 0}, new double[] {1, 1}));
    }

    @Test
    void aRoundedDistributionIsStillOne() {
        assertDoesNotThrow(
                () -> train(network(3, "none"), "softmax_cross_entropy", DEFAULTS, new double[] {0.33, 0.33, 0.33}));
    }

    @Test
    void probabilitiesAreNotScaled() {
        assertRefused(
                "data.scaling.targets: 'standard' would change the targets of binary_cross_entropy, which are"
                        + " probabilities; use 'none'",
                () -> train(
                        builder(1, "sigmoid").scaleTargets("standard").build(),
                        "binary_cross_entropy",
                        DEFAULTS,
                        new double[] {0},
                        new double[] {1}));
    }

    @Test
    void gradientChecksRefuseTheSame() {
        Network network = network(2, "softmax");
        Data data = Data.of(new double[1][1], new double[][] {{1, 0}});
        Loss loss = ENGINE.part(Loss.class, "softmax_cross_entropy", DEFAULTS);
        assertThrows(InvalidInputException.class, () -> network.checkGradients(data, loss));
    }

    @Test
    void aLayerIsNoActivation() {
        String message = assertThrows(InvalidInputException.class, () -> network(2, "prelu"))
                .getMessage();
        assertTrue(
                message.startsWith("network[0].activation: no activation named 'prelu'. 'prelu' is a layer: make it a"
                        + " layer of its own, after the one that has no activation then. Known: "),
                message);
    }

    @Test
    void anActivationIsNoLayer() {
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> ENGINE.network().inputs(1).layer("relu"))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "network[0]: no layer named 'relu'. 'relu' is an activation: give it to a layer as its"
                                + " activation. Known: "),
                message);
    }

    @Test
    void batchNormCannotTrainOnSingleSamples() {
        Network network = ENGINE.network().inputs(1).layer("batch_norm").build();
        Training plan = Training.with()
                .loss("mse", DEFAULTS)
                .optimizer("sgd")
                .epochs(1)
                .batchSize(1)
                .build();
        assertRefused(
                "layer 'batch_norm_1': batch_norm cannot train on a batch of 1 sample, which has no variance; make"
                        + " training.batch_size larger, or use layer_norm, which looks at each sample by itself",
                () -> network.fit(Data.of(new double[3][1], new double[3][1]), plan));
    }

    private static Executable watching(
            int outputs, String loss, Consumer<Settings> ofLoss, double[] target, String metric) {
        return watching(outputs, loss, ofLoss, target, metric, DEFAULTS);
    }

    private static Executable watching(
            int outputs,
            String loss,
            Consumer<Settings> ofLoss,
            double[] target,
            String metric,
            Consumer<Settings> ofMetric) {
        Training plan = Training.with()
                .loss(loss, ofLoss)
                .optimizer("sgd")
                .epochs(1)
                .metric(metric, ofMetric)
                .build();
        return () -> network(outputs, "none").fit(Data.of(new double[1][1], new double[][] {target}), plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accuracy", "balanced_accuracy", "f1", "log_loss", "matthews", "precision", "recall", "roc_auc"})
    void metricsOfDecisionsNeedDecisions(String metric) {
        assertRefused(
                "training.metrics[0]: " + metric + " measures classes or yes-or-no answers, but the outputs are values;"
                        + " use r2, rmse or mae, or a loss for classes, such as softmax_cross_entropy or"
                        + " binary_cross_entropy",
                watching(1, "mse", DEFAULTS, new double[] {1}, metric));
    }

    @ParameterizedTest
    @CsvSource({"r2", "mape"})
    void metricsOfValuesNeedValues(String metric) {
        assertRefused(
                "training.metrics[0]: " + metric + " measures how far values are off, but the outputs are a yes-or-no"
                        + " answer; use accuracy or log_loss",
                watching(1, "binary_cross_entropy", FROM_LOGITS, new double[] {1}, metric));
    }

    @Test
    void topKLeavesSomeClassesOut() {
        assertRefused(
                "training.metrics[0]: top_k with k 5 would always be 1, because there are only 2 classes; use a smaller"
                        + " k",
                watching(2, "softmax_cross_entropy", DEFAULTS, new double[] {1, 0}, "top_k", set -> set.put("k", 5)));
        assertRefused(
                "training.metrics[0]: top_k chooses among classes, one output for each, but the outputs are answers,"
                        + " yes or no; use accuracy",
                watching(2, "binary_cross_entropy", FROM_LOGITS, new double[] {1, 0}, "top_k", set -> set.put("k", 1)));
    }

    @Test
    void severalAnswersAreNoClasses() {
        assertRefused(
                "training.metrics[0]: matthews needs samples that are in one class each, but the outputs are 2"
                        + " yes-or-no answers; use accuracy, or f1",
                watching(2, "binary_cross_entropy", FROM_LOGITS, new double[] {1, 0}, "matthews"));
    }

    @Test
    void oneOfThreeClassesIsNotTheYes() {
        assertRefused(
                "training.metrics[0]: f1 with average binary measures one yes-or-no answer or the second of two"
                        + " classes, but there are 3 classes; use average macro, micro or weighted",
                watching(
                        3,
                        "softmax_cross_entropy",
                        DEFAULTS,
                        new double[] {1, 0, 0},
                        "f1",
                        set -> set.put("average", "binary")));
    }

    @Test
    void marginsAreNoProbabilities() {
        assertRefused(
                "training.metrics[0]: log_loss measures probabilities, but the outputs are margins; use accuracy or"
                        + " roc_auc, or a loss with probabilities, such as binary_cross_entropy",
                watching(1, "hinge", DEFAULTS, new double[] {-1}, "log_loss"));
    }

    @Test
    void theSidesOfAMarginAreNotScaled() {
        assertRefused(
                "data.scaling.targets: 'standard' would change the targets of hinge, which are -1 and 1; use 'none'",
                () -> train(
                        builder(1, "none").scaleTargets("standard").build(),
                        "hinge",
                        DEFAULTS,
                        new double[] {-1},
                        new double[] {1}));
    }
}
