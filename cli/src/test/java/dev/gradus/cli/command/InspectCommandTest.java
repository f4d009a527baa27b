package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    @TempDir
    private Path directory;

    private DrugDosage drug;

    @BeforeEach
    void writeExperiment() throws IOException {
        drug = DrugDosage.in(directory);
    }

    @Test
    void printsLayersShapesAndValues() {
        Run run = Run.of("inspect", drug.trained()).succeeded();
        assertEquals("", run.err());
        String[] blocks = run.out().split("\n\n");
        assertEquals("drug.model.json: 1 -> dense 2 softplus -> dense 1, 7 parameters, float64", blocks[0]);
        assertTrue(blocks[1].startsWith("""
                loss       ssr (scale 1)
                optimizer  sgd (learning_rate 0.01,"""), run.out());
        assertTrue(blocks[1].matches("(?s).*\ntrained +10000 epochs, last loss \\S+, seed 0"), run.out());
        assertEquals("""
                column                 values   scaling  where missing
                dosage         input   numbers  none     median 0.5
                effectiveness  target  numbers  none     refused""", blocks[2]);
        assertTrue(blocks[3].matches("(?s)layer +type +settings +inputs +outputs +parameter +values\n.*"), run.out());
        assertTrue(
                blocks[3].matches("(?s).*\ndense_1 +dense +units 2, activation softplus \\(beta 1\\),.*"), run.out());
        assertTrue(blocks[3].matches("(?s).*weight \\[1]\\[2] +2\n.*"), run.out());
        assertTrue(blocks[3].matches("(?s).* total +7"), run.out());
        assertTrue(blocks[4].matches("(?s)dense_1.weight +3\\.3.*dense_2.bias +2\\.6.*"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    }

    @Test
    void bothFormatsLookTheSame() {
        Path out = directory.resolve("m.safetensors");
        Run.of("train", drug.experiment(), "--out", out).succeeded();
        String json = Run.of("inspect", drug.trained(), "--json").succeeded().out();
        assertEquals(json, Run.of("inspect", out, "--json").succeeded().out());
    }

    @Test
    void printsJson() {
        JsonNode json = Run.of("inspect", drug.trained(), "--json").succeeded().json();
        List<String> keys = Run.keys(json);
        assertEquals(
                List.of(
                        "precision",
                        "inputs",
                        "targets",
                        "layers",
                        "parameter_count",
                        "loss",
                        "optimizer",
                        "training",
                        "plugins",
                        "parameters"),
                keys);
        assertEquals("softplus", json.at("/layers/0/activation/type").textValue());
        assertEquals("[1]", json.at("/layers/0/input_shape").toString());
        assertEquals("[2]", json.at("/layers/0/output_shape").toString());
        assertEquals(
                "[1,2]", json.at("/layers/0/parameter_shapes/dense_1.weight").toString());
        assertEquals(10000, json.at("/training/epochs").intValue());
        assertEquals(
                "{\"columns\":[{\"name\":\"dosage\",\"type\":\"numeric\",\"scaling\":\"none\","
                        + "\"missing\":{\"type\":\"median\",\"fill\":0.5}}]}",
                json.get("inputs").toString());
    }

    @Test
    void manyValuesArePrintedWhenAsked() throws IOException {
        Path experiment = drug.experimentWith("\"units\": 2", "\"units\": 20");
        Path out = directory.resolve("m.json");
        String initial = "initial={}";
        Run.of("train", experiment, "--set", initial, "--epochs", 1, "--out", out)
                .succeeded();
        assertFalse(Run.of("inspect", out).succeeded().out().contains("\ndense_1.weight "));
        assertTrue(Run.of("inspect", out, "--values").succeeded().out().contains("\ndense_1.weight "));
        assertFalse(Run.of("inspect", out, "--json").succeeded().json().has("parameters"));
        assertTrue(
                Run.of("inspect", out, "--json", "--values").succeeded().json().has("parameters"));
    }

    @Test
    void aPluginIsNamedWithItsJarAndMissedWithoutIt() throws IOException {
        Path plugins = directory.resolve("plugins");
        PluginJar.activation(plugins, "Squared", "x * x", "2 * x");
        Path experiment = drug.experimentWith("softplus", "squared");
        Path out = directory.resolve("m.json");
        Run.of("train", experiment, "--epochs", 1, "--out", out, "--plugins", plugins)
                .succeeded();
        Run run = Run.of("inspect", out, "--plugins", plugins).succeeded();
        assertTrue(run.out().contains("\nplugin     activation squared from squared-1.0.jar\n"), run.out());
        Run without = Run.of("inspect", out);
        assertEquals(2, without.exitCode());
        assertTrue(without.err().contains("squared-1.0.jar"), without.err());
    }
}
