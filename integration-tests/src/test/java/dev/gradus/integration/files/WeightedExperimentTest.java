package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.ClassWeights;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of rows and of classes, from an experiment file to a model file and back. */
class WeightedExperimentTest {

    private static final Engine ENGINE = Gradus.engine();

    @TempDir
    private Path directory;

    private Experiment experiment(String classWeights) throws IOException {
        StringBuilder csv = new StringBuilder("size,kind,times\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i % 7 - 0.1 * i)
                    .append(i % 10 == 0 ? ",rare," : ",common,")
                    .append(1 + i % 3)
                    .append('\n');
        }
        Files.writeString(directory.resolve("kinds.csv"), csv);
        Path file = Files.writeString(directory.resolve("kinds.json"), """
                {
                  "data": { "train": "kinds.csv", "targets": ["kind"], "weight": "times", "validation": 0.3 },
                  "network": [{ "type": "dense", "units": 2 }],
                  "loss": "softmax_cross_entropy",
                  "optimizer": "adam",
                  "training": { "epochs": 3, "class_weights": %s, "metrics": ["accuracy"] }
                }
                """.formatted(classWeights));
        return ENGINE.experiment(file, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "safetensors"})
    void aLoadedModelEvaluatesLikeTheOneThatWasTrained(String format) throws IOException {
        Experiment experiment = experiment("\"balanced\"");
        Fit fit = experiment.network().fit(experiment.trainingData(), experiment.training());
        Data validation = experiment.training().validation().orElseThrow();
        assertTrue(validation.isWeighted());
        double loss = experiment.network().evaluate(validation).loss();
        assertEquals(loss, fit.validationLosses()[2]);

        Path model = directory.resolve("kinds." + format);
        experiment.network().save(model);
        Network loaded = ENGINE.load(model);
        assertEquals(loss, loaded.evaluate(validation).loss());
        Path again = directory.resolve("again." + format);
        loaded.save(again);
        assertArrayEquals(Files.readAllBytes(model), Files.readAllBytes(again));
    }

    @Test
    void weightsByNameAreThoseOfTheFile() throws IOException {
        assertEquals(
                ClassWeights.of(Map.of("rare", 4.0)),
                experiment("{ \"rare\": 4 }").training().classWeights().orElseThrow());
    }

    @Test
    void theColumnCanBeReadForAnEvaluationToo() throws IOException {
        Experiment experiment = experiment("\"balanced\"");
        Network network = experiment.network();
        network.fit(experiment.trainingData(), experiment.training());
        Csv csv = Csv.of(directory.resolve("kinds.csv"))
                .inputs(network.inputColumns())
                .targets(network.targetColumns());
        double plain = network.evaluate(ENGINE.csv(csv))
                .confusionMatrix()
                .orElseThrow()
                .total();
        assertEquals(40, plain);
        double weighted = network.evaluate(ENGINE.csv(csv.weight("times")))
                .confusionMatrix()
                .orElseThrow()
                .total();
        assertEquals(13 * (1 + 2 + 3) + 1, weighted);
    }

    @Test
    void aClassThatIsNoneIsRefused() throws IOException {
        Experiment experiment = experiment("{ \"rar\": 4 }");
        String message = assertThrows(
                        InvalidInputException.class,
                        () -> experiment.network().fit(experiment.trainingData(), experiment.training()))
                .getMessage();
        assertEquals("training.class_weights: no class 'rar'. Did you mean 'rare'? There are: common, rare", message);
        assertTrue(assertThrows(InvalidInputException.class, () -> experiment("{ \"rare\": -1 }"))
                .getMessage()
                .endsWith("training.class_weights.rare: expected a number from 0, got -1"));
        String expected =
                "training.class_weights: expected \"balanced\", or an object with a number for each class, got 3";
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> experiment("3"));
        assertTrue(refused.getMessage().endsWith(expected), refused.getMessage());
    }
}
