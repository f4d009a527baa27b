package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsCommandTest {

    @TempDir
    private Path directory;

    @Test
    void listsPartsByKindWithFormulaAndSettings() {
        Run run = Run.of("plugins", "list").succeeded();
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("activation from "), run.out());
        assertTrue(
                run.out().lines().anyMatch(l -> l.matches(" {2}softplus +y = log\\(1 \\+ exp\\(x\\)\\) +beta=1")),
                run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.matches(" {2}leaky_relu .* y = .*  slope=0.01")), run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.matches(" {2}dense .*  units, activation=none,.*")), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
        assertEquals(run, Run.of("plugins"), "alone it lists");
    }

    @Test
    void aPluginIsListedWithItsJar() throws IOException {
        PluginJar.activation(directory, "Half", "x / 2", "0.5");
        String expected = "activation from " + directory.resolve("half-1.0.jar");
        Run byOption = Run.of("--plugins", directory, "plugins").succeeded();
        assertTrue(byOption.out().contains(expected), byOption.out());
        Run afterTheCommand = Run.of("plugins", "list", "--plugins", directory).succeeded();
        assertEquals(byOption, afterTheCommand);
        Run byVariable = Run.with(Map.of("GRADUS_PLUGINS", directory.toString()), "plugins");
        assertEquals(byOption, byVariable.succeeded());
    }

    @Test
    void severalDirectoriesAreSearched() throws IOException {
        Path first = directory.resolve("1");
        Path second = directory.resolve("2");
        Path third = directory.resolve("3");
        PluginJar.activation(first, "Half", "x / 2", "0.5");
        PluginJar.activation(second, "Third", "x / 3", "1.0 / 3");
        PluginJar.activation(third, "Fourth", "x / 4", "0.25");
        Run run = Run.with(
                        Map.of("GRADUS_PLUGINS", second + File.pathSeparator + third),
                        "--plugins",
                        first,
                        "plugins",
                        "--json")
                .succeeded();
        assertTrue(names(run.json()).containsAll(List.of("half", "third", "fourth")), run.out());
        Run repeated = Run.of("--plugins", first, "plugins", "--plugins", second, "--json")
                .succeeded();
        assertTrue(names(repeated.json()).containsAll(List.of("half", "third")), repeated.out());
    }

    private static List<String> names(JsonNode document) {
        List<String> names = new ArrayList<>();
        document.get("parts").forEach(part -> names.add(part.get("name").textValue()));
        return names;
    }

    @Test
    void aBrokenJarIsReportedAndTheOthersWork() throws IOException {
        PluginJar.activation(directory, "Half", "x / 2", "0.5");
        Files.writeString(directory.resolve("broken.jar"), "no jar");
        Run list = Run.of("plugins", "--plugins", directory).succeeded();
        assertEquals("", list.err(), "the list itself holds the problems");
        assertTrue(list.out().lines().anyMatch(line -> line.matches(" {2}half +acme.Half")), list.out());
        String problem = list.out().substring(list.out().indexOf("\ncannot be used\n"));
        assertTrue(problem.contains("broken.jar"), problem);

        JsonNode json =
                Run.of("plugins", "--json", "--plugins", directory).succeeded().json();
        assertEquals(1, json.get("problems").size());
        assertTrue(json.get("problems").get(0).textValue().contains("broken.jar"));

        Run other =
                Run.of("plugins", "describe", "half", "--plugins", directory).succeeded();
        assertTrue(other.err().startsWith("gradus: warning: "), other.err());
        assertTrue(other.err().contains("broken.jar"), other.err());
        assertEquals(1, other.err().lines().count(), other.err());
    }

    @Test
    void aDirectoryThatIsNotThereIsBadInput() {
        Path missing = directory.resolve("missing");
        Run.of("plugins", "--plugins", missing)
                .failed(
                        2,
                        "gradus: plugin directory " + missing
                                + " does not exist; give the directory that holds the plugins' jars, or a jar\n");
    }

    @Test
    void describesAPart() {
        Run run = Run.of("plugins", "describe", "leaky_relu").succeeded();
        assertEquals("", run.err());
        String[] blocks = run.out().split("\n\n");
        assertTrue(blocks[0].startsWith("leaky_relu (activation): "), run.out());
        assertTrue(blocks[1].startsWith("formula     y = x if x > 0 else 0.01·x\nderivative  dy/dx = "), run.out());
        assertTrue(blocks[1].endsWith("\nclass       dev.gradus.activations.LeakyRelu"), run.out());
        assertTrue(blocks[2].startsWith("setting  type    default  what it is\nslope    number  0.01     "), run.out());
        assertEquals("""
                in JSON
                  "leaky_relu"
                  { "type": "leaky_relu", "slope": 0.01 }
                """, blocks[3]);
    }

    @Test
    void whatMustBeGivenIsMarked() {
        Run run = Run.of("plugins", "describe", "dense").succeeded();
        assertTrue(run.out().lines().anyMatch(l -> l.matches("units +whole number +\\(required\\).*")), run.out());
        assertFalse(run.out().contains("\n  \"dense\"\n"), "without units it is no layer");
        assertTrue(run.out().contains("\n    \"units\": ...,\n"), run.out());
    }

    @Test
    void describesAPartInJson() {
        JsonNode part = Run.of("plugins", "describe", "leaky_relu", "--json")
                .succeeded()
                .json()
                .get("parts")
                .get(0);
        List<String> keys = Run.keys(part);
        assertEquals(
                List.of("kind", "name", "description", "formula", "derivative", "settings", "origin", "class"), keys);
        JsonNode slope = part.get("settings").get(0);
        assertEquals(List.of("name", "type", "required", "default", "description"), Run.keys(slope));
        assertEquals("slope", slope.get("name").textValue());
        assertEquals("number", slope.get("type").textValue());
        assertFalse(slope.get("required").booleanValue());
        assertEquals("0.01", slope.get("default").textValue());
    }

    @Test
    void anUnknownPartBringsASuggestion() {
        Run run = Run.of("plugins", "describe", "softpluss");
        assertTrue(
                run.err().startsWith("gradus: no part named 'softpluss'. Did you mean 'softplus'? Known: a"),
                run.err());
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
    }
}
