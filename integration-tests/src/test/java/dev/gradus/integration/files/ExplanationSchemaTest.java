package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.cli.command.Commands;
import dev.gradus.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gradus explain --format json} gives is what {@code docs/explain.schema.json} says. */
class ExplanationSchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("gradus.root", ".."));

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path directory;

    private JsonNode explain(Path file, String... options) throws IOException {
        return explain(0, file, options);
    }

    private JsonNode explain(int expectedCode, Path file, String... options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("explain", file.toString(), "--format", "json"));
        arguments.addAll(List.of(options));
        int code = Commands.run(Console.of(print(out), print(err), Map.of()), arguments.toArray(new String[0]));
        assertEquals(expectedCode, code, err.toString(StandardCharsets.UTF_8));
        return json.readTree(out.toByteArray());
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static List<Error> errors(JsonNode explanation) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(ROOT.resolve("docs/explain.schema.json")));
        return schema.validate(explanation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drug-dosage/drug-dosage.json",
                "drug-dosage/last-bias.json",
                "mazur/mazur.json",
                "house-price/house-price.json",
                "logistic-neuron/slow-start.json",
                "two-layer-sigmoid/two-layer-sigmoid.json"
            })
    void everyExampleIsExplainedInTheFormThatIsWrittenDown(String example) throws IOException {
        assertEquals(List.of(), errors(explain(ROOT.resolve("examples").resolve(example), "--steps", "20")));
    }

    @Test
    void classesAndManyPathsAreToo() throws IOException {
        StringBuilder csv = new StringBuilder("size,colour,kind\n");
        for (int i = 0; i < 60; i++) {
            csv.append(i * 7 % 11)
                    .append(i % 2 == 0 ? ",red," : ",green,")
                    .append("abc".charAt(i * 5 % 3))
                    .append('\n');
        }
        Files.writeString(directory.resolve("data.csv"), csv);
        Path experiment = Files.writeString(directory.resolve("experiment.json"), """
                { "data": { "train": "data.csv", "targets": ["kind"] },
                  "network": [ { "type": "dense", "units": 20, "activation": "relu" },
                               { "type": "dense", "units": 20, "activation": "sigmoid" },
                               { "type": "dense", "units": 3 } ],
                  "loss": "softmax_cross_entropy", "optimizer": "adam", "training": { "epochs": 5 } }
                """);
        JsonNode explanation = explain(experiment, "--param", "dense_1.weight[0][3]", "--param", "dense_3.bias");
        assertEquals(List.of(), errors(explanation));
        ((ObjectNode) explanation).remove("loss");
        assertFalse(errors(explanation).isEmpty());
    }

    @Test
    void layersWithoutKnownInsideAreToo() throws IOException {
        Files.writeString(directory.resolve("data.csv"), "x,y\n1,2\n2,3\n4,1\n");
        Path experiment = Files.writeString(directory.resolve("experiment.json"), """
                { "data": { "train": "data.csv", "targets": ["y"] },
                  "network": [ "batch_norm", { "type": "dense", "units": 2 }, { "type": "dropout", "rate": 0.5 },
                               { "type": "residual", "layers": [{ "type": "dense", "units": 2 }] },
                               { "type": "dense", "units": 1 } ],
                  "loss": "mse", "optimizer": "sgd", "training": { "epochs": 3 } }
                """);
        assertEquals(List.of(), errors(explain(experiment)));
    }

    @Test
    void numbersThatAreNotFiniteAreWrittenAsWords() throws IOException {
        Files.writeString(directory.resolve("data.csv"), "x,y\n1e300,1\n2,2\n");
        Path experiment = Files.writeString(directory.resolve("experiment.json"), """
                { "precision": "float64", "data": { "train": "data.csv", "targets": ["y"] },
                  "network": [ { "type": "dense", "units": 1 } ], "loss": "ssr",
                  "optimizer": "sgd", "training": { "batch_size": "all" } }
                """);
        JsonNode explanation = explain(1, experiment);
        assertEquals(List.of(), errors(explanation));
        assertTrue(explanation.get("figures").isNull());
    }
}
