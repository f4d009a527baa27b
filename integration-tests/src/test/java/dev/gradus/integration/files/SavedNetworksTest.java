package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is saved is what is loaded, and what is not whole is refused. */
class SavedNetworksTest {

    private static final Engine ENGINE = Gradus.engine();

    private static final Data DATA =
            Data.of(new double[][] {{0, 3}, {0.5, 1}, {1, 2}, {2, -1}}, new double[][] {{10}, {11}, {12.5}, {9}});

    @TempDir
    private Path directory;

    private static Network trained(Precision precision) {
        Network network = ENGINE.network()
                .inputs("dose", "age")
                .targets("effect")
                .scaleInputs("standard")
                .scaleTargets("standard")
                .layer("dense", set -> set.put("units", 3).put("activation", "leaky_relu", a -> a.put("slope", 0.2)))
                .layer("dense", set -> set.put("units", 1).put("name", "output"))
                .precision(precision)
                .seed(7)
                .build();
        network.fit(
                DATA,
                Training.with()
                        .loss("mse", set -> set.put("scale", 0.5))
                        .optimizer("adam")
                        .epochs(5)
                        .build());
        return network;
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32, json", "FLOAT64, json", "FLOAT32, safetensors", "FLOAT64, safetensors"})
    void aLoadedNetworkIsTheSavedOneToTheBit(Precision precision, String format) throws IOException {
        Network network = trained(precision);
        Path first = directory.resolve("first." + format);
        Path second = directory.resolve("second." + format);
        network.save(first);
        Network loaded = ENGINE.load(first);
        loaded.save(second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        assertEquals(network.inputs(), loaded.inputs());
        assertEquals(network.targets(), loaded.targets());
        assertEquals(network.precision(), loaded.precision());
        assertEquals(network.layers(), loaded.layers());
        for (String parameter : network.parameters()) {
            assertArrayEquals(network.parameter(parameter), loaded.parameter(parameter));
        }
        assertArrayEquals(network.predict(0.3, 4), loaded.predict(0.3, 4));
        assertEquals(network.evaluate(DATA), loaded.evaluate(DATA));
    }

    @Test
    void bothFormatsHoldTheSame() throws IOException {
        Path json = directory.resolve("model.json");
        Path again = directory.resolve("again.json");
        Path tensors = directory.resolve("model.safetensors");
        trained(Precision.FLOAT32).save(json);
        ENGINE.load(json).save(tensors);
        ENGINE.load(tensors).save(again);
        assertEquals(Files.readString(json), Files.readString(again));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"output.bias\" | \"output.bais\" | parameters.output.bais: the network has nothing of that name."
                        + " Did you mean 'output.bias'?"
                        + " It has: dense_1.weight, dense_1.bias, output.weight, output.bias",
                "\"units\": 3 | \"units\": 4 | parameters.dense_1.weight: expected [2][4], got [2][3]",
                "leaky_relu | leaky_rely | network[0].activation: no activation named 'leaky_rely'."
                        + " Did you mean 'leaky_relu'? Known: %s",
                "\"slope\": 0.2 | \"slop\": 0.2 | network[0].activation.slop: unknown setting of leaky_relu;"
                        + " did you mean 'slope'? Settings: slope",
                "\"plugins\": [] | \"plugins\": [{\"kind\": \"activation\", \"name\": \"acme:bend\", \"jar\":"
                        + " \"acme.jar\", \"version\": \"1.2\"}] | the activation 'acme:bend' is missing; it came from"
                        + " acme.jar, version 1.2: put that jar into a plugin directory and pass --plugins DIR"
                        + " (in Java: EngineOptions.withPlugins)"
            })
    void whatDoesNotFitTheNetworkIsRefused(String from, String to, String message) throws IOException {
        Path file = directory.resolve("model.json");
        trained(Precision.FLOAT64).save(file);
        Files.writeString(file, Files.readString(file).replace(from, to));
        String refusal = assertThrows(InvalidInputException.class, () -> ENGINE.load(file))
                .getMessage();
        int shown = message.endsWith("%s") ? (file + ": " + message).length() - 2 : refusal.length();
        assertEquals(file + ": " + message.replace("%s", ""), refusal.substring(0, shown));
    }

    @Test
    void aMissingParameterIsNamed() throws IOException {
        Path file = directory.resolve("model.json");
        trained(Precision.FLOAT64).save(file);
        Files.writeString(file, Files.readString(file).replaceFirst(",\\s*\"output.bias\": .*", ""));
        assertEquals(
                file + ": parameters: missing: output.bias; the file is damaged or incomplete",
                assertThrows(InvalidInputException.class, () -> ENGINE.load(file))
                        .getMessage());
    }
}
