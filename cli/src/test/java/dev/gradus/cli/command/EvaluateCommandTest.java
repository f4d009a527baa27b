package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    private Path directory;

    private DrugDosage drug;
    private Path model;

    @BeforeEach
    void train() throws IOException {
        drug = DrugDosage.in(directory);
        model = drug.trained();
    }

    @Test
    void printsLossAndMetrics() {
        Run run = Run.of("evaluate", model, "--data", drug.data()).succeeded();
        assertEquals("", run.err());
        assertTrue(run.out().matches("samples +3\nloss +\\S+\nr2 +\\S+\nrmse +\\S+\nmae +\\S+\n"), run.out());
    }

    @Test
    void printsThemInJson() {
        JsonNode json = Run.of("evaluate", model, "--data", drug.data(), "--json")
                .succeeded()
                .json();
        JsonNode training =
                Run.of("train", drug.experiment(), "--json").succeeded().json();
        assertEquals(training.get("loss"), json.get("loss"));
        assertEquals(training.get("metrics"), json.get("metrics"));
        assertEquals(3, json.get("samples").intValue());
        double rmse = json.at("/metrics/rmse").doubleValue();
        assertEquals(json.get("loss").doubleValue(), 3 * rmse * rmse, 1e-12, "the sum of three squared residuals");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path data = Files.writeString(directory.resolve("new.csv"), "dosage,effect\n0.5,1\n");
        Run run = Run.of("evaluate", model, "--data", data, "--json");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("effectiveness"), run.err());
    }
}
