package dev.gradus.core.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.RunFailedException;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.encoding.ColumnCode;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.Scale;
import dev.gradus.core.encoding.ScaleKind;
import dev.gradus.core.file.ModelDocument.TrainingRecord;
import dev.gradus.core.file.ModelDocument.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFilesTest {

    @TempDir
    private Path directory;

    private static void assertSame(ModelDocument expected, ModelDocument actual) {
        assertEquals(
                List.copyOf(expected.parameters().keySet()),
                List.copyOf(actual.parameters().keySet()));
        expected.parameters()
                .forEach(
                        (name, values) -> assertSame(values, actual.parameters().get(name)));
        assertEquals(expected.buffers().keySet(), actual.buffers().keySet());
        expected.buffers()
                .forEach((name, values) -> assertSame(values, actual.buffers().get(name)));
        assertEquals(withoutMatrices(expected), withoutMatrices(actual));
    }

    private static void assertSame(Values expected, Values actual) {
        assertEquals(expected.rows(), actual.rows());
        assertEquals(expected.columns(), actual.columns());
        for (int i = 0; i < expected.values().length; i++) {
            assertEquals(
                    Double.doubleToRawLongBits(expected.values()[i]), Double.doubleToRawLongBits(actual.values()[i]));
        }
    }

    private static ModelDocument withoutMatrices(ModelDocument model) {
        return new ModelDocument(
                model.precision(),
                model.inputs(),
                model.targets(),
                model.network(),
                model.loss(),
                model.optimizer(),
                Map.of(),
                Map.of(),
                model.training(),
                model.plugins(),
                null);
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32, json", "FLOAT64, json", "FLOAT32, safetensors", "FLOAT64, safetensors"})
    void everyBitSurvivesAndWhatIsReadIsWrittenAsTheSameBytes(Precision precision, String format) throws IOException {
        for (ModelDocument model : List.of(TestModels.small(precision), TestModels.randomBits(precision))) {
            Path first = directory.resolve("first." + format);
            Path second = directory.resolve("second." + format);
            ModelFiles.write(model, first);
            ModelDocument read = ModelFiles.read(first);
            assertSame(model, read);
            ModelFiles.write(read, second);
            assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        }
    }

    @Test
    void aModelThatWasNeverTrainedAndOneWithBuffersSurvive() {
        ModelDocument small = TestModels.small(Precision.FLOAT64);
        ModelDocument model = new ModelDocument(
                small.precision(),
                List.of(ColumnCode.unmeasured(TestModels.standard("x"))),
                small.targets(),
                small.network(),
                null,
                null,
                small.parameters(),
                Map.of("norm_1.mean", new Values(1, 2, new double[] {0.25, 4})),
                new TrainingRecord(0, 0, Double.NaN),
                List.of(),
                null);
        for (String format : List.of("json", "safetensors")) {
            Path file = directory.resolve("model." + format);
            ModelFiles.write(model, file);
            assertSame(model, ModelFiles.read(file));
        }
    }

    @Test
    void theJsonIsLaidOutForPeople() throws IOException {
        Path file = directory.resolve("model.json");
        ModelFiles.write(TestModels.small(Precision.FLOAT32), file);
        assertEquals("""
                {
                  "format": "gradus",
                  "version": 2,
                  "precision": "float32",
                  "inputs": {
                    "columns": [
                      {
                        "name": "rooms \\"all\\"",
                        "type": "numeric",
                        "scaling": {"type": "standard", "mean": 1.5, "deviation": 2.0},
                        "missing": {"type": "median", "fill": 1.5}
                      },
                      {
                        "name": "größe",
                        "type": "numeric",
                        "scaling": {"type": "standard", "mean": 0.1, "deviation": 0.3333333333333333},
                        "missing": {"type": "median", "fill": 0.1}
                      }
                    ]
                  },
                  "targets": {
                    "columns": [
                      {"name": "price", "type": "numeric", "scaling": "none", "missing": "error"},
                      {"name": "rent", "type": "numeric", "scaling": "none", "missing": "error"},
                      {"name": "tax", "type": "numeric", "scaling": "none", "missing": "error"}
                    ]
                  },
                  "network": [
                    {"name": "dense_1", "type": "dense", "units": 3, "activation": {"type": "acme:bend"}, "bias": true}
                  ],
                  "loss": {"type": "ssr"},
                  "optimizer": {"type": "sgd", "learning_rate": 0.1},
                  "parameters": {
                    "dense_1.weight": [
                      [1.0, -2.5, 0.0],
                      [-0.0, 0.1, 0.001]
                    ],
                    "dense_1.bias": [[0.0, 1.0, 2.0]]
                  },
                  "training": {"seed": -42, "epochs": 10, "last_loss": 0.3333333333333333},
                  "plugins": [
                    {"kind": "activation", "name": "acme:bend", "jar": "acme.jar", "version": "1.2"},
                    {"kind": "loss", "name": "acme:cost", "jar": "acme.jar", "version": null}
                  ]
                }
                """, Files.readString(file));
    }

    /** Pinned, so that every Java version is held to the same bytes. */
    @ParameterizedTest
    @CsvSource({"FLOAT32, 5e69dbe19666ae2c", "FLOAT64, 1d4b96c464f5fa16"})
    void everyJavaVersionWritesTheSameBytes(Precision precision, String hash)
            throws IOException, NoSuchAlgorithmException {
        Path file = directory.resolve("model.json");
        ModelFiles.write(TestModels.randomBits(precision), file);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertEquals(hash, HexFormat.of().formatHex(digest, 0, 8));
    }

    @Test
    void handWrittenFilesMayComeInAnyOrderAndGiveABiasAsOneRow() throws IOException {
        Path file = Files.writeString(directory.resolve("model.json"), """
                {"parameters": {"a.bias": [0.1, 16777217]}, "network": [{"name": "a", "type": "x"}],
                 "targets": {"columns": [{"name": "y"}]}, "inputs": {"columns": [{"name": "x"}]},
                 "precision": "float32", "version": 2, "format": "gradus"}
                """);
        ModelDocument model = ModelFiles.read(file);
        assertArrayEquals(
                new double[] {0.1f, 16777216}, model.parameters().get("a.bias").values());
        assertEquals(List.of(TestModels.plain("x")), model.inputs());
        assertEquals(new TrainingRecord(0, 0, Double.NaN), model.training());
    }

    @Test
    void modelsOfTheFirstVersionAreRead() throws IOException {
        Path file = Files.writeString(directory.resolve("model.json"), """
                {"format": "gradus", "version": 1, "precision": "float64",
                 "inputs": {
                    "columns": [{"name": "x", "type": "numeric"}, {"name": "z", "type": "numeric"}],
                    "scaling": {"type": "standard", "mean": [1.5, 0.1], "deviation": [2.0, 0.25]}
                 },
                 "targets": {"columns": [{"name": "y", "type": "numeric"}], "scaling": {"type": "none"}},
                 "network": [{"name": "a", "type": "x"}], "parameters": {"a.bias": [[0]]}}
                """);
        ModelDocument model = ModelFiles.read(file);
        ColumnPlan x = ColumnPlan.plain("x");
        ColumnPlan scaled = new ColumnPlan(x.column(), ScaleKind.STANDARD, x.missing(), x.unseen(), false);
        assertEquals(
                new ColumnCode(scaled, new Scale(ScaleKind.STANDARD, 1.5, 2), Double.NaN),
                model.inputs().get(0));
        assertEquals(
                new Scale(ScaleKind.STANDARD, 0.1, 0.25), model.inputs().get(1).scale());
        assertEquals(List.of(TestModels.plain("y")), model.targets());

        Files.writeString(file, Files.readString(file).replace("\"mean\": [1.5, 0.1]", "\"mean\": [1.5]"));
        assertEquals(
                file + ": inputs.scaling: there are 2 columns, but 1 means and 2 deviations",
                assertThrows(InvalidInputException.class, () -> ModelFiles.read(file))
                        .getMessage());
    }

    @Test
    void whatHasDivergedIsNotWritten() {
        ModelDocument model = TestModels.small(Precision.FLOAT64);
        model.parameters().get("dense_1.weight").values()[4] = Double.NaN;
        for (String format : List.of("json", "safetensors")) {
            Path file = directory.resolve("model." + format);
            assertEquals(
                    "the network is not saved: dense_1.weight[1][1] is NaN;"
                            + " it has diverged: train it again with a lower learning rate",
                    assertThrows(RunFailedException.class, () -> ModelFiles.write(model, file))
                            .getMessage());
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void anotherExtensionIsRefused() {
        Path file = directory.resolve("model.bin");
        String message = file + ": the extension of a model file says its format; use .json or .safetensors";
        assertEquals(
                message,
                assertThrows(
                                InvalidInputException.class,
                                () -> ModelFiles.write(TestModels.small(Precision.FLOAT64), file))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> ModelFiles.read(file))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> ModelFiles.requireWritable(file))
                        .getMessage());
    }
}
