package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An experiment file becomes a network, data and a training, or an error that says what to mend. */
class ExperimentsTest {

    private static final Engine ENGINE = Gradus.engine();

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeFiles() throws IOException {
        file = Files.writeString(directory.resolve("dosage.json"), """
                {
                  "seed": 3,
                  "precision": "float64",
                  "data": { "train": "dosage.csv", "targets": ["effect"] },
                  "network": [
                    { "type": "dense", "units": 2, "activation": "softplus" },
                    { "type": "dense", "units": 1, "name": "output" },
                  ],
                  "initial": { "output.weight": [[0.36], [0.63]] },
                  "loss": "ssr",
                  "optimizer": { "type": "sgd", "learning_rate": 0.05 }, // small
                  "training": { "epochs": 3, "batch_size": "all", "trainable": ["output.*"] }
                }
                """);
        Files.writeString(directory.resolve("dosage.csv"), "dose,effect\n0,0\n0.5,1\n1,0\n0.2,0.3\n0.8,0.4\n");
        Files.writeString(directory.resolve("test.csv"), "effect,more,dose\n1,x,0.5\n");
    }

    @Test
    void theNetworkTheDataAndTheTrainingAreThoseOfTheFile() {
        Experiment experiment = ENGINE.experiment(file, Map.of());
        Network network = experiment.network();
        assertEquals("dosage", experiment.name());
        assertEquals(List.of("dose"), network.inputs());
        assertEquals(List.of("dense_1.weight", "dense_1.bias", "output.weight", "output.bias"), network.parameters());
        assertArrayEquals(new double[] {0.36, 0.63}, network.parameter("output.weight"));
        double[] fixed = network.parameter("dense_1.weight");
        assertEquals(
                3, network.fit(experiment.trainingData(), experiment.training()).epochs());
        assertArrayEquals(fixed, network.parameter("dense_1.weight"));
        assertTrue(network.parameter("output.bias")[0] != 0);
        assertTrue(experiment.testData().isEmpty());
    }

    @Test
    void testRowsComeFromAFractionOrAFile() {
        Experiment held = ENGINE.experiment(file, Map.of("data.test", "0.4"));
        assertEquals(3, held.trainingData().rows());
        assertEquals(2, held.testData().orElseThrow().rows());
        Experiment separate = ENGINE.experiment(file, Map.of("data.test", "test.csv"));
        assertEquals(5, separate.trainingData().rows());
        double[] row = new double[1];
        separate.testData().orElseThrow().readInputs(0, row);
        assertArrayEquals(new double[] {0.5}, row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "network[0].unit | 3 | network[0].unit: unknown setting of dense; did you mean 'units'?"
                        + " Settings: units, activation, bias, weight_initializer, bias_initializer",
                "network[0] | dense | network[0].units: missing; dense needs it (number of outputs)",
                "network[0].units | 0 | network[0]: units must be >= 1, got 0",
                "network[1].units | 2 | network: the last layer 'output' has 2 outputs for 1 target [effect];"
                        + " give it one unit for each target",
                "optimizer.learning_rate | -1 | optimizer: learning_rate must be a number > 0, got -1.0",
                "initial.output.bais | [1] | initial.output.bais: no such parameter. Did you mean 'output.bias'?"
                        + " There are: dense_1.weight, dense_1.bias, output.weight, output.bias",
                "initial.output.weight | [[1, 2]] | initial.output.weight: expected [2][1], got [1][2]",
                "data.test | 0.01 | data.test: 0.01 of 5 rows is 0; at least one row must be left to train and one to"
                        + " test"
            })
    void whatDoesNotFitIsRefusedWithTheFileAndThePath(String path, String value, String message) {
        assertEquals(
                file + ": " + message,
                assertThrows(InvalidInputException.class, () -> ENGINE.experiment(file, Map.of(path, value)))
                        .getMessage());
    }

    @Test
    void dataThatDoNotFitAreRefusedWithTheirOwnFile() {
        assertEquals(
                directory.resolve("dosage.csv") + ": no column 'effects'. Did you mean 'effect'? Columns: dose, effect",
                assertThrows(
                                InvalidInputException.class,
                                () -> ENGINE.experiment(file, Map.of("data.targets", "[\"effects\"]")))
                        .getMessage());
    }
}
