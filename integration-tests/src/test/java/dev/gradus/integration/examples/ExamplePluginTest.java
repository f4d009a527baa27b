package dev.gradus.integration.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of a plugin keeps what its README promises. */
class ExamplePluginTest {

    private static final Data DATA = Data.of(new double[][] {{0}, {0.5}, {1}}, new double[][] {{0}, {1}, {0}});

    @Test
    void formulaAndPlainJavaGiveTheSameBits() {
        Path jar = Path.of(System.getProperty("gradus.example.plugin"));
        try (Engine engine = Gradus.engine(EngineOptions.defaults().withPlugins(jar))) {
            assertEquals(List.of(), engine.problems());
            Network formula = trained(engine, "acme:bent_identity");
            Network plain = trained(engine, "acme:plain_bent_identity");
            for (String name : formula.parameters()) {
                assertArrayEquals(formula.parameter(name), plain.parameter(name), name);
            }
            assertArrayEquals(formula.predict(0.3), plain.predict(0.3));
        }
    }

    private static Network trained(Engine engine, String activation) {
        Network network = engine.network()
                .inputs(1)
                .layer("dense", set -> set.put("units", 5).put("activation", activation))
                .layer("dense", set -> set.put("units", 1).put("activation", activation))
                .precision(Precision.FLOAT64)
                .seed(7)
                .build();
        network.fit(
                DATA, Training.with().loss("mse").optimizer("adam").epochs(200).build());
        return network;
    }
}
