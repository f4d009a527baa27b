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

/** {@code gradus train --seeds}: several networks, and the best of them. */
class TrainSeedsTest {

    @TempDir
    private Path directory;

    private Path file;
    private Path model;

    @BeforeEach
    void writeExperiment() throws IOException {
        StringBuilder csv = new StringBuilder("x,y\n");
        for (int i = 0; i < 24; i++) {
            csv.append(i).append(',').append(i * 7 % 5).append('\n');
        }
        Files.writeString(directory.resolve("some.csv"), csv);
        file = experiment("\"validation\": 0.25, \"test\": 0.25");
        model = directory.resolve("some.model.json");
    }

    private Path experiment(String heldBack) throws IOException {
        return Files.writeString(directory.resolve("some.json"), """
                {
                  "seed": 5,
                  "data": { "train": "some.csv", "targets": ["y"], %s },
                  "network": [{ "type": "dense", "units": 3, "activation": "tanh" }, { "type": "dense", "units": 1 }],
                  "loss": "mse",
                  "optimizer": { "type": "adam", "learning_rate": 0.01 },
                  "training": { "epochs": 4 }
                }
                """.formatted(heldBack));
    }

    @Test
    void eachSeedIsTrainedAsItWouldBeAloneAndTheLeastValidationLossIsKept() throws IOException {
        JsonNode all = Run.of("train", file, "--seeds", 3, "--json").succeeded().json();
        String kept = Files.readString(model);
        JsonNode seeds = all.get("seeds");
        assertEquals(List.of("judged_by", "runs", "mean", "sd", "kept"), Run.keys(seeds));
        assertEquals("test", seeds.get("judged_by").textValue());
        long best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            JsonNode alone = Run.of("train", file, "--seed", 5 + i, "--json", "--out", directory.resolve(i + ".json"))
                    .succeeded()
                    .json();
            JsonNode run = seeds.get("runs").get(i);
            assertEquals(5 + i, run.get("seed").intValue());
            assertEquals(alone.at("/test/loss"), run.at("/figures/loss"));
            assertEquals(alone.at("/test/metrics/mae"), run.at("/figures/mae"));
            double loss = alone.at("/validation/loss").doubleValue();
            best = loss < least ? 5 + i : best;
            least = Math.min(least, loss);
        }
        assertEquals(best, seeds.get("kept").longValue());
        assertEquals(least, all.at("/validation/loss").doubleValue());
        assertEquals(Files.readString(directory.resolve(best - 5 + ".json")), kept);
    }

    @Test
    void meanAndDeviationAreThoseOfTheRuns() {
        JsonNode seeds =
                Run.of("train", file, "--seeds", 2, "--json").succeeded().json().get("seeds");
        double first = seeds.at("/runs/0/figures/loss").doubleValue();
        double second = seeds.at("/runs/1/figures/loss").doubleValue();
        assertEquals((first + second) / 2, seeds.at("/mean/loss").doubleValue(), 1e-12);
        assertEquals(
                Math.abs(first - second) / Math.sqrt(2), seeds.at("/sd/loss").doubleValue(), 1e-12);
    }

    @Test
    void printsARowForEachSeedAndWhichWasKept() throws IOException {
        Run run = Run.of("train", file, "--seeds", 2, "--quiet").succeeded();
        List<String> lines = run.out().lines().toList();
        assertEquals("trained with 2 seeds, judged by the test data", lines.get(2));
        assertTrue(lines.get(4).matches("seed +epochs +loss +r2 .*"), run.out());
        assertTrue(lines.get(5).matches("5 +4 .*") && lines.get(6).matches("6 +4 .*"), run.out());
        assertTrue(lines.get(7).startsWith("mean ") && lines.get(8).startsWith("sd "), run.out());
        assertTrue(
                lines.get(10).matches("kept the network of seed [56], which has the least loss on the validation data"),
                run.out());
        assertTrue(run.out().endsWith("saved " + model + "\n"), run.out());
        experiment("\"missing\": {}");
        String plain = Run.of("train", file, "--seeds", 2).succeeded().out();
        assertTrue(plain.contains("judged by the training data") && plain.contains("least loss on the training data"));
    }

    @Test
    void threadsChangeNothing() {
        String one = Run.of("train", file, "--seeds", 3, "--threads", 1, "--quiet")
                .succeeded()
                .out();
        assertEquals(
                one,
                Run.of("train", file, "--seeds", 3, "--threads", 2, "--quiet")
                        .succeeded()
                        .out());
    }

    @Test
    void theHistoryIsThatOfTheNetworkThatWasKept() throws IOException {
        Path history = directory.resolve("history.csv");
        Run.of("train", file, "--seeds", 2, "--history", history).succeeded();
        assertEquals(5, Files.readAllLines(history).size());
    }

    @Test
    void whereAllTrainingsDivergeNothingIsSaved() {
        Run run = Run.of(
                "train",
                file,
                "--seeds",
                2,
                "--quiet",
                "--set",
                "optimizer={\"type\": \"sgd\", " + "\"learning_rate\": 1e30}");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("gradus: no training ended well; seed 5: "), run.err());
        assertFalse(Files.exists(model));
    }

    @Test
    void whatIsForOneTrainingIsRefused() {
        Run.of("train", file, "--seeds", 0).failed(2, "gradus: --seeds must be >= 1, got 0\n");
        for (String option : List.of("--checkpoint", "--resume", "--report")) {
            Run.of("train", file, "--seeds", 2, option, "x.json")
                    .failed(
                            2,
                            "gradus: " + option
                                    + " is for one training; leave out --seeds, and choose the seed by --seed\n");
        }
    }
}
