package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradcheckCommandTest {

    @TempDir
    private Path directory;

    private DrugDosage drug;

    @BeforeEach
    void writeExperiment() throws IOException {
        drug = DrugDosage.in(directory);
    }

    @Test
    void agreesForEveryParameterOfAnExperiment() {
        Run run = Run.of("gradcheck", drug.experiment()).succeeded();
        assertEquals("", run.err());
        String[] lines = run.out().split("\n");
        assertTrue(lines[0].matches("parameter +values +worst +backpropagation +numeric +relative error"), run.out());
        assertTrue(lines[1].matches("dense_1.weight +2 +\\[0]\\[\\d] .* ok"), run.out());
        assertTrue(lines[4].matches("dense_2.bias +1 +\\[0]\\[0] .* ok"), run.out());
        assertTrue(
                lines[6].startsWith("All gradients agree (ssr, 3 samples): the worst relative error is "), run.out());
        assertEquals(7, lines.length);
    }

    @Test
    void takesAsManySamplesAsAskedFor() {
        JsonNode json = Run.of("gradcheck", drug.experiment(), "--samples", 2, "--json")
                .succeeded()
                .json();
        assertEquals(2, json.get("samples").intValue());
        assertEquals("ssr", json.get("loss").textValue());
        assertTrue(json.get("passed").booleanValue());
        assertTrue(json.get("worst_relative_error").doubleValue() < 1e-6);
        assertEquals(4, json.get("parameters").size());
        assertEquals(0, json.get("suspects").size());
    }

    @Test
    void checksAModelOnGivenData() {
        Path model = drug.trained();
        Run run = Run.of("gradcheck", model, "--data", drug.data()).succeeded();
        assertTrue(run.out().contains("All gradients agree (ssr, 3 samples)"), run.out());
    }

    @Test
    void aModelBringsNoSamples() {
        Path model = drug.trained();
        Run.of("gradcheck", model)
                .failed(2, "gradus: " + model + ": a model brings no samples; give some with --data FILE.csv\n");
    }

    @Test
    void noSamplesAreTooFew() {
        Run.of("gradcheck", drug.experiment(), "--samples", 0).failed(2, "gradus: --samples must be >= 1, got 0\n");
    }

    @Test
    void aWrongDerivativeFailsAndNamesParametersAndPart() throws IOException {
        Path plugins = directory.resolve("plugins");
        PluginJar.activation(plugins, "Forgetful", "x * x", "x");
        Path experiment = drug.experimentWith("softplus", "forgetful");
        Run run = Run.of("--plugins", plugins, "gradcheck", experiment);
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().lines().anyMatch(l -> l.matches("dense_1.weight .* WRONG")), run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.matches("dense_2.weight .* ok")), run.out());
        assertTrue(
                run.err().startsWith("gradus: wrong gradient of dense_1.weight, dense_1.bias\nSuspect: "), run.err());
        assertTrue(run.err().contains("forgetful"), run.err());
        assertEquals(2, run.err().lines().count());
        Run json = Run.of("--plugins", plugins, "gradcheck", experiment, "--json");
        assertEquals(1, json.exitCode());
        assertEquals("false", json.json().get("passed").toString());
    }
}
