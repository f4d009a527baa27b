package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.EarlyStopping;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.StopConditions;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.training.Training;
import dev.gradus.core.data.Split;
import dev.gradus.layers.Dense;
import dev.gradus.losses.Mse;
import dev.gradus.optimizers.Adam;
import dev.gradus.optimizers.Sgd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationTest {

    /** Twelve noisy points to learn by heart, and three hundred to see that it helps nobody. */
    private static final Data FEW = noisySine(12, 1);

    private static final Data MANY = noisySine(300, 2);

    private static Data noisySine(int rows, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[rows][1];
        double[][] y = new double[rows][1];
        for (int i = 0; i < rows; i++) {
            x[i][0] = random.nextDouble() * 6 - 3;
            y[i][0] = StrictMath.sin(x[i][0]) + 0.4 * random.nextGaussian();
        }
        return Data.of(x, y);
    }

    private static Network network(Precision precision) {
        return TestNetworks.builder()
                .inputs(1)
                .precision(precision)
                .layer(new Dense(48, new Tanh()))
                .layer(new Dense(1))
                .seed(3)
                .build();
    }

    private static Training.Builder plan() {
        return Training.with()
                .loss(new Mse())
                .optimizer(new Adam(0.02))
                .epochs(1500)
                .fullBatch();
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    @Test
    void aRunThatLearnsByHeartIsSeenInTheValidationLoss() {
        Fit fit = network(Precision.FLOAT64).fit(FEW, plan().validation(MANY).build());
        assertEquals(1500, fit.epochs());
        assertTrue(last(fit.losses()) < 0.3 * fit.losses()[100], "the training loss falls");
        assertTrue(last(fit.validationLosses()) > 1.3 * least(fit.validationLosses()), "the validation loss rises");
        assertEquals(StopReason.EPOCHS, fit.stopReason());
        assertTrue(fit.bestEpoch().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void earlyStoppingEndsItInTimeAndPutsBackTheBestParametersToTheBit(Precision precision) {
        Network network = network(precision);
        Fit fit = network.fit(FEW, plan().validation(MANY).earlyStopping(60).build());
        assertEquals(StopReason.EARLY_STOPPING, fit.stopReason());
        assertEquals("validation_loss has not fallen for 60 epochs", fit.explanation());
        assertTrue(fit.epochs() < 1500);
        int best = fit.bestEpoch().getAsInt();
        assertEquals(best + 61, fit.epochs(), "it waited for 60 epochs");
        assertEquals(least(fit.validationLosses()), fit.validationLosses()[best]);
        assertEquals(least(fit.validationLosses()), network.evaluate(MANY).loss());
        assertTrue(last(fit.validationLosses()) > network.evaluate(MANY).loss());

        // The same as stopping by hand after the best epoch.
        Network byHand = network(precision);
        byHand.fit(FEW, plan().epochs(best + 1).build());
        for (String name : network.parameters()) {
            assertArrayEquals(byHand.parameter(name), network.parameter(name), name);
        }
    }

    @Test
    void theBestParametersComeBackAlsoWhenSomethingElseEndsTheTraining() {
        Network network = network(Precision.FLOAT64);
        Fit fit = network.fit(FEW, plan().validation(MANY).earlyStopping(10_000).build());
        assertEquals(StopReason.EPOCHS, fit.stopReason());
        assertEquals(least(fit.validationLosses()), network.evaluate(MANY).loss());
    }

    @Test
    void theLastParametersStayIfThatIsAskedFor() {
        Network network = network(Precision.FLOAT64);
        Fit fit = network.fit(
                FEW,
                plan().validation(MANY)
                        .earlyStopping(EarlyStopping.after(60).keepLast())
                        .build());
        assertEquals(last(fit.validationLosses()), network.evaluate(MANY).loss());
        assertTrue(fit.bestEpoch().isEmpty());
    }

    @Test
    void onlyAnImprovementByMoreThanMinDeltaEndsTheWaiting() {
        Fit fit = network(Precision.FLOAT64)
                .fit(
                        FEW,
                        plan().validation(MANY)
                                .earlyStopping(EarlyStopping.after(20).minDelta(0.05))
                                .build());
        assertEquals("validation_loss has not fallen by more than 0.05 for 20 epochs", fit.explanation());
        double[] losses = fit.validationLosses();
        // Written again from the definition.
        double reference = Double.POSITIVE_INFINITY;
        int waited = 0;
        int end = 0;
        while (waited < 20) {
            waited = losses[end] < reference - 0.05 ? 0 : waited + 1;
            reference = waited == 0 ? losses[end] : reference;
            end++;
        }
        assertEquals(end, fit.epochs());
        assertTrue(
                least(losses) < reference, "better ones that did not end the waiting count as the best all the same");
        assertEquals(least(losses), losses[fit.bestEpoch().getAsInt()]);
    }

    @Test
    void watchingChangesNothing() {
        Network watched = network(Precision.FLOAT32);
        Network alone = network(Precision.FLOAT32);
        Fit with = watched.fit(FEW, plan().epochs(20).validation(MANY).build());
        Fit without = alone.fit(FEW, plan().epochs(20).build());
        assertArrayEquals(without.losses(), with.losses());
        assertEquals(
                List.of("loss", "validation_loss", "learning_rate"),
                with.history().columns());
        assertEquals(List.of("loss", "learning_rate"), without.history().columns());
        assertEquals(0.02, with.history().values("learning_rate")[19]);
    }

    @Test
    void aFractionIsHeldBackBySeedAndHasNoPartInTheScaling() {
        Network network = TestNetworks.builder()
                .inputs(1)
                .scaleInputs("standard")
                .layer(new Dense(1))
                .seed(5)
                .build();
        double[][] x = new double[40][1];
        double[][] y = new double[40][1];
        for (int i = 0; i < 40; i++) {
            x[i][0] = i;
            y[i][0] = i % 7;
        }
        Training.Builder plan =
                Training.with().loss(new Mse()).optimizer(new Sgd(1e-12)).fullBatch();
        Fit fit = network.fit(Data.of(x, y), plan.epochs(1).validation(0.25).build());

        var split = Split.validation(Data.of(x, y), 0.25, 5);
        assertEquals(30, split.training().rows());
        assertEquals(network.evaluate(split.training()).loss(), fit.losses()[0], 1e-5);
        assertEquals(network.evaluate(split.test()).loss(), fit.validationLosses()[0]);
        Network onTrainingPart = TestNetworks.builder()
                .inputs(1)
                .scaleInputs("standard")
                .layer(new Dense(1))
                .seed(5)
                .build();
        onTrainingPart.fit(
                split.training(), plan.epochs(1).validation(split.test()).build());
        assertArrayEquals(onTrainingPart.predict(17.0), network.predict(17.0));
    }

    @Test
    void stopsWhenTheLossIsSmallEnough() {
        Fit fit = network(Precision.FLOAT64).fit(FEW, plan().stopAtLoss(0.1).build());
        assertEquals(StopReason.LOSS, fit.stopReason());
        assertEquals("the loss is 0.1 or less", fit.explanation());
        assertTrue(fit.loss() <= 0.1);
        assertTrue(fit.losses()[fit.epochs() - 2] > 0.1);
    }

    @Test
    void stopsWhenTheLossHardlyChanges() {
        Training plan = Training.with()
                .loss(new Mse())
                .optimizer(new Sgd(0.1))
                .fullBatch()
                .epochs(100_000)
                .stopAtChange(1e-9)
                .build();
        Network line = TestNetworks.builder()
                .inputs(1)
                .precision(Precision.FLOAT64)
                .layer(new Dense(1))
                .build();
        Fit fit = line.fit(FEW, plan);
        assertEquals(StopReason.CHANGE, fit.stopReason());
        assertEquals("the loss changed by less than 1.0E-9", fit.explanation());
        double[] losses = fit.losses();
        for (int i = 1; i < losses.length; i++) {
            assertEquals(i == losses.length - 1, Math.abs(losses[i] - losses[i - 1]) < 1e-9);
        }
    }

    @Test
    void stopsWhenTheTimeIsOver() {
        // So little time that it is over after the first epoch on any machine.
        StopConditions soon = StopConditions.NONE.afterSeconds(1e-9);
        Fit fit = network(Precision.FLOAT32).fit(FEW, plan().stopWhen(soon).build());
        assertEquals(StopReason.SECONDS, fit.stopReason());
        assertEquals(1, fit.epochs());
    }

    @Test
    void callbacksSeeTheFiguresAndMayStop() {
        List<Map<String, Double>> seen = new ArrayList<>();
        Fit fit = network(Precision.FLOAT32)
                .fit(
                        FEW,
                        plan().validation(MANY)
                                .callback(epoch -> {
                                    seen.add(epoch.figures());
                                    assertEquals(epoch.network().evaluate(MANY).loss(), epoch.validationLoss());
                                    assertEquals(0.02, epoch.learningRate());
                                    if (epoch.validationLoss() < 0.3) {
                                        epoch.stop();
                                    }
                                })
                                .build());
        assertEquals(StopReason.CALLBACK, fit.stopReason());
        assertEquals(fit.epochs(), seen.size());
        assertEquals(last(fit.losses()), seen.get(seen.size() - 1).get("loss"));
        assertEquals(last(fit.validationLosses()), seen.get(seen.size() - 1).get("validation_loss"));
        assertFalse(seen.get(0).get("validation_loss") < 0.3);
    }

    @Test
    void refusesToWatchWhatIsNotThere() {
        Network network = network(Precision.FLOAT32);
        assertEquals(
                "training.early_stopping looks at validation_loss, but there are no validation data; give"
                        + " data.validation (in Java: Training.validation), or monitor \"loss\"",
                refusal(network, plan().earlyStopping(3)));
        assertEquals(
                "training.early_stopping.monitor: no figure 'validation_los'. Did you mean 'validation_loss'?"
                        + " There are: loss, validation_loss, learning_rate; a metric becomes one by being named in"
                        + " training.metrics",
                refusal(
                        network,
                        plan().validation(MANY)
                                .earlyStopping(EarlyStopping.after(3).monitor("validation_los"))));
        Data unknown = Data.of(new double[][] {{1}}, new double[][] {{Double.NaN}});
        assertEquals(
                "validation data: row 0, target 'y1' is NaN; every value must be a finite number",
                refusal(network, plan().validation(unknown)));
        assertEquals(
                "data.validation: 0.01 of 12 rows is 0; at least one row must be left to train and one to validate",
                refusal(network, plan().validation(0.01)));
    }

    private static String refusal(Network network, Training.Builder plan) {
        return assertThrows(InvalidInputException.class, () -> network.fit(FEW, plan.build()))
                .getMessage();
    }
}
