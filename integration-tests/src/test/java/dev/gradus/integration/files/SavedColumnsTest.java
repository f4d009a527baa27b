package dev.gradus.integration.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.data.Unseen;
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
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a CSV file with texts and gaps to a saved model, and back to predictions of rows as they are. */
class SavedColumnsTest {

    private static final Engine ENGINE = Gradus.engine();

    @TempDir
    private Path directory;

    private Path experiment;

    @BeforeEach
    void writeExperiment() throws IOException {
        StringBuilder rows = new StringBuilder("city,size,rooms,year,tall,rent\n");
        String[] cities = {"Oslo", "Rome", "", "Oslo", "Lima", "Rome"};
        for (int i = 0; i < 48; i++) {
            String size = i % 7 == 3 ? "NA" : String.valueOf(20 + i * 37 % 60);
            String rooms = i % 11 == 5 ? "?" : String.valueOf(1 + i % 4);
            String rent = i == 9 ? "" : String.valueOf(300 + 10 * (i * 37 % 60) + 50 * (i % 4));
            rows.append(String.join(
                            ",",
                            cities[i % 6],
                            size,
                            rooms,
                            String.valueOf(2020 + i % 3),
                            i % 3 == 0 ? "yes" : "no",
                            rent))
                    .append('\n');
        }
        Files.writeString(directory.resolve("flats.csv"), rows);
        experiment = Files.writeString(directory.resolve("flats.json"), """
                {
                  "data": {
                    "train": "flats.csv",
                    "targets": ["rent"],
                    "validation": 0.25,
                    "scaling": {"inputs": "standard", "targets": "robust"},
                    "missing": {"categories": "most_frequent", "targets": "drop"},
                    "columns": {
                      "year": "categorical",
                      "size": {"scaling": "log", "missing": {"type": "mean", "indicator": true}},
                      "rooms": {"scaling": "minmax", "missing": {"type": "constant", "value": 2}},
                      "tall": {"categories": ["yes", "no"], "unseen": "error"}
                    }
                  },
                  "network": [{"type": "dense", "units": 4, "activation": "tanh"}, {"type": "dense", "units": 1}],
                  "loss": "mse",
                  "optimizer": {"type": "adam", "learning_rate": 0.05},
                  "training": {"epochs": 20}
                }
                """);
    }

    private Network trained(Map<String, String> changes) {
        Experiment read = ENGINE.experiment(experiment, changes);
        read.network().fit(read.trainingData(), read.training());
        return read.network();
    }

    private Data flats(Network network) {
        return ENGINE.csv(Csv.of(directory.resolve("flats.csv"))
                .inputs(network.inputColumns())
                .targets(network.targetColumns())
                .dropMissingTargets(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "safetensors"})
    void aLoadedModelPredictsRawRowsToTheBit(String format) throws IOException {
        Network network = trained(Map.of());
        Path file = directory.resolve("model." + format);
        network.save(file);
        try (Engine fresh = Gradus.engine()) {
            Network loaded = fresh.load(file);
            assertEquals(network.inputColumns(), loaded.inputColumns());
            assertEquals(network.targetColumns(), loaded.targetColumns());
            assertEquals(network.features(), loaded.features());
            network.inputs().forEach(name -> assertEquals(network.preparation(name), loaded.preparation(name)));
            assertEquals(network.preparation("rent"), loaded.preparation("rent"));
            double[][] expected = network.predict(flats(network));
            double[][] predicted = loaded.predict(flats(loaded));
            assertEquals(47, predicted.length);
            for (int i = 0; i < expected.length; i++) {
                assertArrayEquals(expected[i], predicted[i]);
            }
            assertEquals(network.evaluate(flats(network)), loaded.evaluate(flats(loaded)));
            Map<String, Object> row =
                    Map.of("city", "Paris", "size", "?", "rooms", 3, "year", 2021, "tall", "no", "rent", "");
            assertEquals(network.predict(row), loaded.predict(row));
            Path again = directory.resolve("again." + format);
            loaded.save(again);
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
        }
    }

    @Test
    void whatTheFileSaysIsWhatTheNetworkDoes() {
        Network network = trained(Map.of());
        assertEquals(
                List.of(
                        "city=Lima",
                        "city=Oslo",
                        "city=Rome",
                        "size",
                        "size=missing",
                        "rooms",
                        "year=2020",
                        "year=2021",
                        "year=2022",
                        "tall=yes",
                        "tall=no"),
                network.features());
        assertEquals(
                new Preparation("log", Missing.mean().withIndicator(), Unseen.MISSING), network.preparation("size"));
        assertEquals(new Preparation("minmax", Missing.constant(2), Unseen.MISSING), network.preparation("rooms"));
        assertEquals(new Preparation("none", Missing.mostFrequent(), Unseen.ERROR), network.preparation("tall"));
        assertEquals(new Preparation("robust", Missing.drop(), Unseen.MISSING), network.preparation("rent"));
    }

    @Test
    void aModelOfClassesKeepsTheirNames() {
        Map<String, String> classes = Map.of(
                "data.targets", "[\"city\"]",
                "data.scaling.targets", "none",
                "network[1].units", "3",
                "loss", "softmax_cross_entropy");
        Network network = trained(classes);
        assertEquals(List.of(Column.categorical("city", "Lima", "Oslo", "Rome")), network.targetColumns());
        Path file = directory.resolve("classes.json");
        network.save(file);
        Map<String, Object> row = Map.of("size", 50, "rooms", 3, "year", 2021, "tall", "no", "rent", 700);
        assertEquals(network.predict(row), ENGINE.load(file).predict(row));
        assertTrue(List.of("Lima", "Oslo", "Rome").contains(network.predict(row).label()));
    }

    @Test
    void aTargetOfClassesMayBeANumberInTheFile() {
        Network network = trained(Map.of(
                "data.targets", "[\"year\"]",
                "data.columns", "{}",
                "data.scaling.targets", "none",
                "network[1].units", "3",
                "loss", "softmax_cross_entropy"));
        assertEquals(List.of(Column.categorical("year", "2020", "2021", "2022")), network.targetColumns());
    }

    @Test
    void mistakesAreNamedWithFileLineAndColumn() {
        assertEquals(
                directory.resolve("flats.csv") + ", line 11, column 'rent': the target is missing; fill it in, or leave"
                        + " such rows out (data.missing.targets \"drop\")",
                refusal(() -> trained(Map.of("data.missing.targets", "error"))));
        assertEquals(
                experiment + ": network: no column 'roms' to prepare. Did you mean 'rooms'?"
                        + " There are: city, size, rooms, year, tall, rent",
                refusal(() -> trained(Map.of("data.columns.roms", "{\"scaling\": \"none\"}"))));
        assertEquals(
                experiment + ": data.columns.rooms.missing.type: expected one of error, mean, median, most_frequent,"
                        + " constant, category, drop, got the text \"medain\"",
                refusal(() -> trained(Map.of("data.columns.rooms.missing", "medain"))));
        assertEquals(
                experiment
                        + ": data.columns.rooms.type: expected \"numeric\" or \"categorical\", got the text \"text\"",
                refusal(() -> trained(Map.of("data.columns.rooms", "text"))));
        assertEquals(
                experiment + ": data.missing.targets: expected \"error\" or \"drop\", got the text \"median\"",
                refusal(() -> trained(Map.of("data.missing.targets", "median"))));
        assertEquals(
                experiment + ": column 'city' is categorical: there is nothing to scale; leave out its scaling",
                refusal(() -> trained(Map.of("data.columns.city", "{\"scaling\": \"log\"}"))));
    }

    private static String refusal(Executable call) {
        return assertThrows(InvalidInputException.class, call).getMessage();
    }
}
