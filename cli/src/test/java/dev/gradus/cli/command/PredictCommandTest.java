package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {

    @TempDir
    private Path directory;

    private DrugDosage drug;
    private Path model;

    @BeforeEach
    void train() throws IOException {
        drug = DrugDosage.in(directory);
        model = drug.trained();
    }

    private Path data(String text) throws IOException {
        return Files.writeString(directory.resolve("new.csv"), text);
    }

    @Test
    void printsTheRowsWithThePredictions() throws IOException {
        Path data = data("""
                patient,dosage
                "Doe, J.",0.5
                Roe,1
                """);
        Run run = Run.of("predict", model, "--data", data).succeeded();
        assertEquals("", run.err());
        String[] lines = run.out().split("\n");
        assertEquals("patient,dosage,effectiveness", lines[0]);
        assertTrue(lines[1].startsWith("\"Doe, J.\",0.5,"), run.out());
        assertTrue(lines[2].startsWith("Roe,1,"), run.out());
        assertEquals(1, Double.parseDouble(lines[1].substring(lines[1].lastIndexOf(',') + 1)), 0.02);
        assertEquals(3, lines.length);
    }

    @Test
    void takesFilesAsPeopleHaveThem() throws IOException {
        Files.writeString(directory.resolve("day-1.csv"), "Dr. M\u00fcller|0,5\n", StandardCharsets.ISO_8859_1);
        Files.writeString(directory.resolve("day-2.csv"), "Roe|1\n", StandardCharsets.ISO_8859_1);
        Path renamed = Files.writeString(
                directory.resolve("renamed.json"), Files.readString(model).replace("\"dosage\"", "\"c2\""));
        Run run = Run.of(
                        "predict",
                        renamed,
                        "--data",
                        directory.resolve("day-*.csv"),
                        "--no-header",
                        "--separator",
                        "pipe",
                        "--decimal-comma",
                        "--encoding",
                        "ISO-8859-1")
                .succeeded();
        String[] lines = run.out().split("\n");
        assertEquals("c1|c2|effectiveness", lines[0]);
        assertTrue(lines[1].matches("Dr\\. M\u00fcller\\|0,5\\|[01],\\d+"), run.out());
        assertTrue(lines[2].startsWith("Roe|1|"), run.out());
    }

    @Test
    void keepsTheObservedColumn() {
        Run run = Run.of("predict", model, "--data", drug.data()).succeeded();
        assertTrue(run.out().startsWith("dosage,effectiveness,predicted_effectiveness\n0,0,"), run.out());
    }

    @Test
    void writesAFile() throws IOException {
        Path out = directory.resolve("out.csv");
        Run run = Run.of("predict", model, "--data", drug.data(), "--out", out).succeeded();
        assertEquals("saved " + out + ": 3 rows\n", run.out());
        assertEquals(Run.of("predict", model, "--data", drug.data()).out(), Files.readString(out));
    }

    @Test
    void printsJson() {
        JsonNode json = Run.of("predict", model, "--data", drug.data(), "--json")
                .succeeded()
                .json();
        assertEquals("[\"effectiveness\"]", json.get("targets").toString());
        assertEquals(3, json.get("predictions").size());
        assertEquals(1, json.at("/predictions/1/0").doubleValue(), 0.02);

        Path out = directory.resolve("out.csv");
        JsonNode saved = Run.of("predict", model, "--data", drug.data(), "--json", "--out", out)
                .succeeded()
                .json();
        assertEquals(3, saved.get("rows").intValue());
        assertEquals(out.toString(), saved.get("out").textValue());
    }

    @Test
    void aBadValueIsNamedAndNothingIsWritten() throws IOException {
        Path data = data("dosage\n0.1\nhigh\n");
        Path out = directory.resolve("out.csv");
        for (List<Object> more : List.<List<Object>>of(List.of(), List.of("--out", out), List.of("--json"))) {
            Object[] all = new Object[4 + more.size()];
            System.arraycopy(new Object[] {"predict", model, "--data", data}, 0, all, 0, 4);
            System.arraycopy(more.toArray(), 0, all, 4, more.size());
            Run run = Run.of(all);
            assertEquals(2, run.exitCode(), run.err());
            assertEquals("", run.out());
            assertTrue(run.err().contains("line 3"), run.err());
            assertTrue(run.err().contains("dosage"), run.err());
        }
        assertFalse(Files.exists(out));
    }

    @Test
    void anInputIsNeverOverwritten() {
        Run.of("predict", model, "--data", drug.data(), "--out", drug.data())
                .failed(2, "gradus: --out " + drug.data() + ": is the data itself; choose another name\n");
        Run.of("predict", model, "--data", drug.data(), "--out", model)
                .failed(2, "gradus: --out " + model + ": is the model itself; choose another name\n");
    }

    @Test
    void anExperimentIsNoModel() {
        Run.of("predict", drug.experiment(), "--data", drug.data())
                .failed(
                        2,
                        "gradus: %1$s: is an experiment, not a model; train it first: gradus train %1$s\n"
                                .formatted(drug.experiment()));
    }
}
