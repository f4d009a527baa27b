package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.PartInfo;
import dev.gradus.api.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the reader of experiment files takes, no more and no less. */
class ExperimentSchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("gradus.root"));
    private static final Path PUBLISHED = ROOT.resolve("docs/experiment.schema.json");
    private static final Engine ENGINE = Gradus.engine();
    private static final String UNHEARD_OF = "qqqqqqqqqqqq";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    private static final String LEAST = """
            {
              "data": { "train": "a.csv", "targets": ["y"] },
              "network": [{ "type": "dense", "units": 1 }],
              "loss": "mse",
              "optimizer": "sgd"
            }
            """;

    @TempDir
    private Path directory;

    private static List<Error> errors(JsonNode experiment) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED));
        return schema.validate(experiment);
    }

    @Test
    void thePublishedSchemaIsTheEngines() throws IOException {
        assertEquals(
                ENGINE.experimentSchema(),
                Files.readString(PUBLISHED),
                "out of date; write it anew: ./gradus schema > docs/experiment.schema.json");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsValid() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(ROOT.resolve("examples"))) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".model.json"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
        }
        assertTrue(files.size() > 5, files::toString);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        ROOT.relativize(file).toString(),
                        () -> assertEquals(List.of(), errors(JSON.readTree(file.toFile())))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"optimiser\": \"sgd\"}",
                "{\"loss\": \"mze\"}",
                "{\"loss\": {\"type\": \"mse\", \"scael\": 2}}",
                "{\"network\": [\"dense\"]}",
                "{\"network\": [{\"type\": \"dense\", \"units\": 1.5}]}",
                "{\"network\": []}",
                "{\"training\": {\"epochs\": -1}}",
                "{\"training\": {\"batch_size\": \"none\"}}",
                "{\"data\": {\"train\": \"a.csv\"}}",
            })
    void mistakesAreFound(String change) throws IOException {
        ObjectNode experiment = (ObjectNode) JSON.readTree(LEAST);
        experiment.setAll((ObjectNode) JSON.readTree(change));
        assertFalse(errors(experiment).isEmpty());
    }

    @Test
    void theLeastExperimentAndPartsOfPluginsAreValid() throws IOException {
        assertEquals(List.of(), errors(JSON.readTree(LEAST)));
        assertEquals(List.of(), errors(JSON.readTree(LEAST.replace("\"mse\"", "\"acme:loss\""))));
        assertEquals(
                List.of(), errors(JSON.readTree(LEAST.replace("\"mse\"", "{\"type\": \"acme:loss\", \"power\": 3}"))));
    }

    /** Each object of the schema, by its path, is offered to the reader with a key that nobody knows. */
    @TestFactory
    Stream<DynamicTest> everyObjectHasTheKeysThatTheReaderTakes() throws IOException {
        JsonNode schema = JSON.readTree(PUBLISHED.toFile());
        Map<String, Set<String>> objects = new LinkedHashMap<>();
        collect(schema, schema, "", objects);
        assertTrue(objects.containsKey("training.early_stopping"), objects::toString);
        Path file = Files.writeString(directory.resolve("x.json"), LEAST);
        return objects.entrySet().stream()
                .map(object -> DynamicTest.dynamicTest(
                        object.getKey().isEmpty() ? "the whole" : object.getKey(),
                        () -> assertEquals(object.getValue(), keysOfTheReader(file, object.getKey()))));
    }

    private static Set<String> keysOfTheReader(Path file, String path) {
        Map<String, String> overrides = new LinkedHashMap<>();
        String at = path.isEmpty() ? UNHEARD_OF : path + "." + UNHEARD_OF;
        if (path.contains(".")) {
            overrides.put(path, "{}");
        }
        overrides.put(at, "1");
        String message = assertThrows(InvalidInputException.class, () -> ENGINE.experiment(file, overrides))
                .getMessage();
        String start = file + ": " + at + ": unknown; allowed: ";
        assertTrue(message.startsWith(start), message);
        return new TreeSet<>(List.of(message.substring(start.length()).split(", ")));
    }

    private static void collect(JsonNode root, JsonNode schema, String path, Map<String, Set<String>> objects) {
        JsonNode here =
                schema.has("$ref") ? root.at(schema.get("$ref").textValue().substring(1)) : schema;
        if (here.has("properties")) {
            Set<String> keys = new TreeSet<>();
            here.get("properties").fieldNames().forEachRemaining(keys::add);
            objects.put(path, keys);
            for (String key : keys) {
                if (!isPart(root, here.get("properties").get(key))) {
                    collect(root, here.get("properties").get(key), path.isEmpty() ? key : path + "." + key, objects);
                }
            }
        }
        here.path("anyOf").forEach(alternative -> collect(root, alternative, path, objects));
        if (here.path("additionalProperties").isObject()) {
            collect(root, here.get("additionalProperties"), path + ".x", objects);
        }
    }

    /** The parts are compared on their own. */
    private static boolean isPart(JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").textValue();
        return reference != null && ENGINE.parts().stream().anyMatch(part -> reference.endsWith("/" + part.kind()));
    }

    @Test
    void everyPartIsThereWithAllItsSettings() throws IOException {
        JsonNode definitions = JSON.readTree(PUBLISHED.toFile()).get("$defs");
        for (PartInfo part : ENGINE.parts()) {
            JsonNode found = null;
            for (JsonNode alternative : definitions.get(part.kind()).get("anyOf")) {
                if (part.name().equals(alternative.at("/properties/type/const").textValue())) {
                    found = alternative;
                }
            }
            assertTrue(found != null, part::name);
            Set<String> keys = new TreeSet<>();
            found.get("properties").fieldNames().forEachRemaining(keys::add);
            Set<String> expected = new TreeSet<>(Set.of("type"));
            part.settings().forEach(setting -> expected.add(setting.name()));
            assertEquals(expected, keys, part.name());
            assertFalse(found.get("additionalProperties").asBoolean(), part.name());
        }
    }
}
