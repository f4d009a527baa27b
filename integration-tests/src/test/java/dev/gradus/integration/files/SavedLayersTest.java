package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A network of all kinds of layers predicts the same and trains on in the same way after it was saved and loaded. */
class SavedLayersTest {

    private static final Engine ENGINE = Gradus.engine();

    private static final Data DATA = Data.of(
            new double[][] {{0, 3}, {0.5, 1}, {1, 2}, {2, -1}, {-1, 1}, {3, 0}, {1, 1}},
            new double[][] {{10}, {11}, {12.5}, {9}, {8}, {14}, {12}});

    private static final Training PLAN = Training.with()
            .loss("mse")
            .optimizer("sgd", set -> set.put("learning_rate", 0.01))
            .epochs(3)
            .batchSize(3)
            .build();

    @TempDir
    private Path directory;

    private static Network network(Precision precision) {
        return ENGINE.network()
                .inputs(2)
                .layer("dense", set -> set.put("units", 6))
                .layer("batch_norm")
                .layer("activation", set -> set.put("activation", "tanh"))
                .layer("dropout", set -> set.put("rate", 0.2))
                .layer("dense", set -> set.put("units", 4))
                .layer("layer_norm")
                .layer("prelu")
                .layer(
                        "residual",
                        set -> set.put(
                                "layers", List.of(PartSpec.named("dense", d -> d.put("units", 4)), "batch_norm")))
                .layer("dense", set -> set.put("units", 1))
                .precision(precision)
                .build();
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32, json", "FLOAT64, json", "FLOAT32, safetensors", "FLOAT64, safetensors"})
    void aLoadedNetworkPredictsAndTrainsAsTheSavedOne(Precision precision, String format) {
        Network network = network(precision);
        network.fit(DATA, PLAN);
        Path file = directory.resolve("layers." + format);
        network.save(file);
        Network loaded = ENGINE.load(file);
        assertSame(network, loaded);
        network.fit(DATA, PLAN);
        loaded.fit(DATA, PLAN);
        assertSame(network, loaded);
    }

    private static void assertSame(Network expected, Network actual) {
        assertEquals(expected.layers(), actual.layers());
        for (String parameter : expected.parameters()) {
            assertArrayEquals(expected.parameter(parameter), actual.parameter(parameter), parameter);
        }
        assertArrayEquals(expected.predict(DATA), actual.predict(DATA));
    }
}
