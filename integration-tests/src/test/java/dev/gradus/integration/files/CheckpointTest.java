package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.EarlyStopping;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Regularization;
import dev.gradus.api.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A training that is gone on with from a checkpoint is, to the bit, one that was never interrupted. */
class CheckpointTest {

    private static final Engine ENGINE = Gradus.engine();
    private static final int EPOCHS = 60;

    @TempDir
    private Path directory;

    /** Half a wave with noise, so that the validation loss has its best epoch in the middle. */
    private static Data data() {
        double[][] inputs = new double[40][1];
        double[][] targets = new double[40][1];
        long noise = 1;
        for (int i = 0; i < inputs.length; i++) {
            noise = noise * 6364136223846793005L + 1442695040888963407L;
            inputs[i][0] = i / 20.0 - 1;
            targets[i][0] = Math.abs(inputs[i][0]) + (noise >> 40) / (double) (1 << 25);
        }
        return Data.of(inputs, targets);
    }

    private static Network network(Precision precision) {
        return ENGINE.network()
                .inputs(1)
                .layer("dense", set -> set.put("units", 24).put("activation", "tanh"))
                .layer("batch_norm")
                .layer("dropout", set -> set.put("rate", 0.1))
                .layer("dense", set -> set.put("units", 1))
                .precision(precision)
                .seed(11)
                .build();
    }

    private static Training.Builder plan() {
        return Training.with()
                .loss("mse")
                .optimizer("adam", set -> set.put("learning_rate", 0.03).put("amsgrad", true))
                .schedule(
                        "warmup",
                        set -> set.put("epochs", 2)
                                .put(
                                        "then",
                                        "reduce_on_plateau",
                                        then -> then.put("patience", 4).put("factor", 0.5)))
                .clipNorm(1)
                .regularize(Regularization.l2(1e-4))
                .batchSize(7)
                .validation(0.4)
                .trainable("dense_*", "batch_norm_1.*")
                .earlyStopping(EarlyStopping.after(12))
                .epochs(EPOCHS);
    }

    /** Somebody pulls the plug. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void crashIn(int epoch, Network network, Training.Builder plan) {
        Training crashing = plan.callback(e -> {
                    if (e.number() == epoch) {
                        throw new Crash();
                    }
                })
                .build();
        assertThrows(Crash.class, () -> network.fit(data(), crashing));
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32, json", "FLOAT64, json", "FLOAT32, safetensors", "FLOAT64, safetensors"})
    void aCrashedTrainingEndsAsIfNothingHadHappened(Precision precision, String format) throws IOException {
        Path checkpoint = directory.resolve("training." + format);
        Network whole = network(precision);
        Fit expected = whole.fit(data(), plan().build());
        assertTrue(expected.epochs() < EPOCHS && expected.epochs() > 12, "early stopping is part of this: " + expected);

        crashIn(expected.epochs() - 3, network(precision), plan().checkpoint(checkpoint, 5));
        Network resumed = ENGINE.load(checkpoint);
        Fit actual = resumed.resume(data(), plan().build());

        for (String column : expected.history().columns()) {
            assertArrayEquals(
                    expected.history().values(column), actual.history().values(column), column);
        }
        assertEquals(expected.explanation(), actual.explanation());
        assertEquals(expected.bestEpoch(), actual.bestEpoch());
        Path first = directory.resolve("first." + format);
        Path second = directory.resolve("second." + format);
        whole.save(first);
        resumed.save(second);
        assertEquals(-1, Files.mismatch(first, second));
    }

    @Test
    void aCheckpointIsAModelLikeAnyOther() {
        Path checkpoint = directory.resolve("c.json");
        Network network = network(Precision.FLOAT32);
        network.fit(data(), plan().earlyStopping(null).epochs(3).build());

        network.saveCheckpoint(checkpoint);

        assertArrayEquals(network.predict(0.3), ENGINE.load(checkpoint).predict(0.3));
    }

    @Test
    void whatWasSavedWithItsCheckpointIsFittedAgainAsIfItHadNotBeen() {
        Path checkpoint = directory.resolve("c.safetensors");
        Training plan = plan().earlyStopping(null).epochs(4).build();
        Network network = network(Precision.FLOAT32);
        network.fit(data(), plan);
        network.saveCheckpoint(checkpoint);
        Network loaded = ENGINE.load(checkpoint);

        network.fit(data(), plan);
        loaded.fit(data(), plan);

        for (String name : network.parameters()) {
            assertArrayEquals(network.parameter(name), loaded.parameter(name), name);
        }
    }

    @Test
    void aTrainingThatEndedIsGivenMoreEpochs() {
        Training.Builder plan = plan().earlyStopping(EarlyStopping.after(50).keepLast());
        Network whole = network(Precision.FLOAT64);
        Network longer = network(Precision.FLOAT64);

        Fit expected = whole.fit(data(), plan.epochs(20).build());
        longer.fit(data(), plan.epochs(8).build());
        Fit actual = longer.resume(data(), plan.epochs(20).build());

        assertArrayEquals(expected.losses(), actual.losses());
        assertArrayEquals(whole.parameter("dense_2.weight"), longer.parameter("dense_2.weight"));
    }

    @Test
    void whatCannotBeGoneOnWithIsRefused() {
        Network fresh = network(Precision.FLOAT32);
        Network restored = network(Precision.FLOAT32);
        restored.fit(data(), plan().epochs(5).build());
        Network trained = network(Precision.FLOAT32);
        trained.fit(data(), plan().earlyStopping(null).epochs(2).build());

        String none = "resume: the network has no unfinished training; load a checkpoint, or start one with fit";
        assertMessage(none, fresh, plan());
        assertMessage(none, restored, plan());
        assertMessage(
                "resume: the training so far has used adam, and this one would not go on with it; take the same"
                        + " optimizer and the same training.trainable",
                trained,
                plan().earlyStopping(null).optimizer("sgd"));
        assertMessage(
                "resume: the training so far has the figures loss, penalty, validation_loss, learning_rate, and this"
                        + " one would have loss, penalty, mae, validation_loss, validation_mae, learning_rate; go on"
                        + " with the same metrics, validation and regularization",
                trained,
                plan().earlyStopping(null).metrics("mae"));
    }

    private static void assertMessage(String expected, Network network, Training.Builder plan) {
        Training training = plan.build();
        assertEquals(
                expected,
                assertThrows(InvalidInputException.class, () -> network.resume(data(), training))
                        .getMessage());
    }
}
