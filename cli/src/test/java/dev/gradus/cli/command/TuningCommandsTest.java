package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gradus crossval} and {@code gradus search}. */
class TuningCommandsTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeExperiment() throws IOException {
        StringBuilder csv = new StringBuilder("x,y\n");
        for (int i = 0; i < 12; i++) {
            csv.append(i).append(',').append(i % 2).append('\n');
        }
        Files.writeString(directory.resolve("odd.csv"), csv);
        file = Files.writeString(directory.resolve("odd.json"), """
                {
                  "data": { "train": "odd.csv", "targets": ["y"], "validation": 0.25 },
                  "network": [{ "type": "dense", "units": 1 }],
                  "loss": { "type": "binary_cross_entropy", "from_logits": true },
                  "optimizer": { "type": "adam", "learning_rate": 0.01 },
                  "training": { "epochs": 3 }
                }
                """);
    }

    @Test
    void crossvalPrintsARowForEachFoldWithMeanAndDeviation() {
        Run run = Run.of("crossval", file, "--folds", 3, "--quiet").succeeded();
        List<String> lines = run.out().lines().toList();
        assertEquals("odd: 1 -> dense 1, 2 parameters, float32, adam (learning_rate 0.01)", lines.get(0));
        assertTrue(lines.get(2).matches("fold +samples +epochs +loss +accuracy.*"), run.out());
        assertTrue(lines.get(3).matches("1 +4 +3 +0\\.\\d+ +0?\\.?\\d+.*"), run.out());
        assertTrue(lines.get(6).startsWith("mean "), run.out());
        assertTrue(lines.get(7).startsWith("sd "), run.out());
        assertEquals(8, lines.size());
        assertEquals("", run.err());
    }

    @Test
    void repetitionsAreToldApartByTheirSeeds() {
        Run run = Run.of("crossval", file, "--folds", 2, "--repeats", 2, "--seed", 7, "--quiet")
                .succeeded();
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(2).startsWith("fold  seed  samples"), run.out());
        assertTrue(lines.get(3).matches("1 +7 .*") && lines.get(6).matches("2 +8 .*"), run.out());
    }

    @Test
    void crossvalAsJsonHasEveryRun() {
        JsonNode json =
                Run.of("crossval", file, "--folds", 3, "--json").succeeded().json();
        assertEquals(List.of("name", "folds", "repeats", "runs", "mean", "sd"), Run.keys(json));
        assertEquals(3, json.get("runs").size());
        assertEquals(
                List.of("seed", "fold", "samples", "epochs", "figures"),
                Run.keys(json.get("runs").get(0)));
        double sum = 0;
        for (JsonNode one : json.get("runs")) {
            sum += one.at("/figures/loss").doubleValue();
        }
        assertEquals(sum / 3, json.at("/mean/loss").doubleValue(), 1e-12);
    }

    @Test
    void aFoldThatDivergesIsNamedAndTheExitCodeSaysSo() {
        Run run =
                Run.of("crossval", file, "--folds", 2, "--set", "optimizer={\"type\":\"sgd\",\"learning_rate\":1e300}");
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("failed"), run.out());
        assertTrue(run.out().contains("fold 1: training diverged in epoch "), run.out());
    }

    @Test
    void foldsMustBeAtLeastTwo() {
        Run.of("crossval", file, "--folds", 1).failed(2, "gradus: folds must be >= 2, got 1\n");
    }

    @Test
    void searchRanksAndWritesTheBest() throws IOException {
        Path best = directory.resolve("best.json");
        Run run = Run.of(
                        "search",
                        file,
                        "--vary",
                        "optimizer.learning_rate=0.01,0.1",
                        "--vary",
                        "optimizer.beta1=0.8,1",
                        "--out",
                        best)
                .succeeded();
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(0).matches("rank +optimizer.learning_rate +optimizer.beta1 +loss +accuracy.*"), run.out());
        assertTrue(lines.get(1).matches(" +1 +0\\.\\d+ +0\\.8 +\\d+\\.\\d+ .*"), run.out());
        assertTrue(lines.get(3).matches(" +- +0\\.\\d+ +1 +refused +refused.*"), run.out());
        assertTrue(run.out().contains("beta1 must be in [0, 1), got 1"), run.out());
        assertTrue(run.out().contains("\nbest loss: "), run.out());
        assertTrue(run.out().endsWith("saved " + best + "\n"), run.out());
        Run.of("train", best, "--quiet").succeeded();
    }

    @Test
    void searchAsJsonHasEveryTrial() {
        JsonNode json = Run.of(
                        "search",
                        file,
                        "--vary",
                        "optimizer.learning_rate=log:1e-3..1e-1",
                        "--random",
                        3,
                        "--seeds",
                        2,
                        "--score",
                        "accuracy",
                        "--json")
                .succeeded()
                .json();
        assertEquals(List.of("score", "higher_is_better", "planned", "trials", "best"), Run.keys(json));
        assertTrue(json.get("higher_is_better").booleanValue());
        assertEquals(3, json.get("trials").size());
        JsonNode first = json.get("trials").get(0);
        assertEquals(List.of("number", "settings", "score", "mean", "sd", "runs"), Run.keys(first));
        assertEquals(2, first.get("runs").size());
        assertEquals(json.get("best"), first.get("settings"));
        assertTrue(json.get("trials").get(2).get("score").doubleValue()
                <= first.get("score").doubleValue());
    }

    @Test
    void seedsAloneRepeatTheExperiment() {
        Run run = Run.of("search", file, "--seeds", 3).succeeded();
        assertTrue(run.out().lines().findFirst().orElseThrow().matches("rank +loss +sd .*"), run.out());
        assertTrue(run.out().contains(" with the experiment as it is\n"), run.out());
    }

    @Test
    void searchSaysWhatIsMissing() {
        Run.of("search", file).failed(2, "gradus: nothing to vary; add --vary path=values, or --seeds N\n");
        Run.of("search", file, "--vary", "training.epochs=1,2", "--grid", "--random", 3)
                .failed(2, "gradus: --grid and --random: choose one of them\n");
    }

    @Test
    void anotherFileIsNeverReplacedByTheBest() throws IOException {
        Path csv = directory.resolve("odd.csv");
        String before = Files.readString(csv);
        Run.of("search", file, "--vary", "training.epochs=1,2", "--out", csv)
                .failed(2, "gradus: --out " + csv + ": exists and is not an experiment; choose another name\n");
        assertEquals(before, Files.readString(csv));
        assertFalse(before.isEmpty());
    }
}
