package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    @TempDir
    private Path directory;

    private DrugDosage drug;

    @BeforeEach
    void writeExperiment() throws IOException {
        drug = DrugDosage.in(directory);
    }

    @Test
    void printsTheResultAndSavesTheModelBesideTheExperiment() {
        Run run = Run.of("train", drug.experiment()).succeeded();
        String[] blocks = run.out().split("\n\n");
        assertEquals("drug-dosage: 3 samples, 1 -> dense 2 softplus -> dense 1, 7 parameters, float64", blocks[0]);
        assertEquals("trained for 10000 epochs with sgd (learning_rate 0.01)", blocks[1]);
        assertTrue(blocks[2].matches("loss \\(ssr\\) +\\S+\nr2 +\\S+\nrmse +\\S+\nmae +\\S+"), run.out());
        // The textbook's values, rounded to two decimals there.
        assertTrue(blocks[3].matches("""
                        dense_1.weight   3\\.3[34]\\d\\d  -3\\.5[23]\\d\\d
                        dense_1.bias    -1\\.4[23]\\d\\d   0\\.5[67]\\d\\d
                        dense_2.weight  -1\\.2[12]\\d\\d
                        \\s{16}-2\\.(29|30)\\d\\d
                        dense_2.bias     2\\.6[01]\\d\\d"""), run.out());
        assertEquals("saved " + drug.model() + "\n", blocks[4]);
        assertTrue(run.err().matches("\\S+ s, [\\d,]+ epochs/s\n"), run.err());
        assertTrue(Files.exists(drug.model()));
    }

    @Test
    void isQuietWhenAsked() {
        assertEquals("", Run.of("train", drug.experiment(), "-q").succeeded().err());
        assertEquals(
                "", Run.of("--quiet", "train", drug.experiment()).succeeded().err());
    }

    @Test
    void printsTheSameWheneverTheInputsAreTheSame() {
        Run first = Run.of("train", drug.experiment()).succeeded();
        Run second = Run.of("train", drug.experiment(), "--threads", 1).succeeded();
        assertEquals(first.out(), second.out());
    }

    @Test
    void goesOnWithACheckpointAsIfThereHadBeenNoInterruption() throws IOException {
        Path adam = drug.experimentWith("\"sgd\"", "\"adam\"");
        Path checkpoint = directory.resolve("c.safetensors");
        Path model = directory.resolve("resumed.json");
        Path history = directory.resolve("history.csv");
        Path resumedHistory = directory.resolve("resumed.csv");
        Run whole = Run.of("train", adam, "--epochs", 50, "--history", history).succeeded();

        Run.of("train", adam, "--epochs", 27, "--checkpoint", checkpoint, "--out", directory.resolve("x.json"))
                .succeeded();
        Run resumed = Run.of(
                        "train",
                        adam,
                        "--epochs",
                        50,
                        "--resume",
                        checkpoint,
                        "--out",
                        model,
                        "--history",
                        resumedHistory)
                .succeeded();

        assertEquals(-1, Files.mismatch(directory.resolve("changed.model.json"), model));
        assertEquals(-1, Files.mismatch(history, resumedHistory));
        String facts = Run.of("inspect", checkpoint).succeeded().out();
        assertTrue(
                facts.contains("checkpoint  after step 27 of the optimizer, with the history of 27 epochs\n"), facts);
        assertEquals(whole.out().split("\n\n")[1], resumed.out().split("\n\n")[1]);
    }

    @Test
    void resumesOnlyACheckpointOfTheSameNetwork() throws IOException {
        Path model = drug.trained();
        Run.of("train", drug.experiment(), "--resume", model)
                .failed(
                        ExitCode.BAD_INPUT,
                        "gradus: " + model + ": is a model and no checkpoint; only what gradus train --checkpoint"
                                + " writes can be resumed\n");
        Path checkpoint = directory.resolve("c.json");
        Run.of("train", drug.experiment(), "--epochs", 2, "--checkpoint", checkpoint)
                .succeeded();
        Run.of("train", drug.experiment(), "--resume", checkpoint, "--seed", 5)
                .failed(
                        ExitCode.BAD_INPUT,
                        "gradus: " + checkpoint + ": is a checkpoint of another training: the seed is 0 there, and 5 in"
                                + " the experiment\n");
    }

    @Test
    void printsOneJsonDocument() {
        Path history = directory.resolve("history.csv");
        JsonNode json = Run.of("train", drug.experiment(), "--json", "--history", history)
                .succeeded()
                .json();
        List<String> keys = Run.keys(json);
        assertEquals(
                List.of(
                        "name",
                        "samples",
                        "parameter_count",
                        "epochs",
                        "stopped",
                        "seconds",
                        "loss",
                        "metrics",
                        "parameters",
                        "model",
                        "history"),
                keys);
        assertEquals("drug-dosage", json.get("name").textValue());
        assertEquals(3, json.get("samples").intValue());
        assertEquals(10000, json.get("epochs").intValue());
        assertEquals(2.61, json.at("/parameters/dense_2.bias/0/0").doubleValue(), 0.005);
        assertEquals(3.34, json.at("/parameters/dense_1.weight/0/0").doubleValue(), 0.005);
        assertEquals(drug.model().toString(), json.get("model").textValue());
    }

    @Test
    void savesWhereItIsTold() {
        for (String name : List.of("m.json", "m.safetensors")) {
            Path out = directory.resolve(name);
            Run run = Run.of("train", drug.experiment(), "--out", out).succeeded();
            assertTrue(run.out().endsWith("\nsaved " + out + "\n"), run.out());
            assertTrue(Files.exists(out));
        }
        assertFalse(Files.exists(drug.model()));
    }

    @Test
    void writesTheLossOfEveryEpoch() throws IOException {
        Path history = directory.resolve("history.csv");
        Run run = Run.of("train", drug.experiment(), "--epochs", 5, "--history", history)
                .succeeded();
        List<String> lines = Files.readAllLines(history);
        assertEquals("epoch,loss,learning_rate", lines.get(0));
        assertEquals(6, lines.size());
        // The squared residuals at the start: with w = 2.74, -1.13 and so on, computed with softplus in double.
        double first = Double.parseDouble(lines.get(1).split(",")[1]);
        assertEquals(startLoss(), first, 1e-12);
        assertTrue(lines.get(5).startsWith("4,"), lines.get(5));
        assertTrue(run.out().endsWith("\nsaved " + history + "\n"), run.out());
        Run.of("train", drug.experiment(), "--epochs", 2, "--history", history).succeeded();
        assertEquals(3, Files.readAllLines(history).size(), "a history replaces an older one");
    }

    private static double startLoss() {
        double[][] samples = {{0, 0}, {0.5, 1}, {1, 0}};
        double sum = 0;
        for (double[] sample : samples) {
            double predicted =
                    0.36 * Math.log1p(Math.exp(2.74 * sample[0])) + 0.63 * Math.log1p(Math.exp(-1.13 * sample[0]));
            sum += (sample[1] - predicted) * (sample[1] - predicted);
        }
        return sum;
    }

    @Test
    void optionsOverrideTheExperiment() {
        JsonNode json = Run.of(
                        "train",
                        drug.experiment(),
                        "--json",
                        "--epochs",
                        0,
                        "--set",
                        "name=renamed",
                        "--set",
                        "optimizer.momentum=0.5",
                        "--seed=7")
                .json();
        assertEquals("renamed", json.get("name").textValue());
        assertEquals(0, json.get("epochs").intValue());
    }

    @Test
    void aSetThatIsHeldBackIsReportedBesideTheTrainingData() throws IOException {
        Path experiment = drug.experimentWith("\"train\": \"dosage.csv\"", """
                "train": "dosage.csv", "test": "dosage.csv\"""");
        Run run = Run.of("train", experiment).succeeded();
        assertTrue(
                run.out().contains("\n               training         test\nsamples               3            3\n"),
                run.out());
        JsonNode json = Run.of("train", experiment, "--json").succeeded().json();
        assertEquals(json.get("loss"), json.at("/test/loss"));
        assertEquals(3, json.at("/test/samples").intValue());
    }

    @Test
    void earlyStoppingIsSaidAndTheBestValidationLossIsThatOfTheModel() throws IOException {
        Files.writeString(directory.resolve("held.csv"), "dosage,effectiveness\n0.5,0.7\n0.25,0.3\n");
        Path experiment = drug.experimentWith("\"batch_size\": \"all\"", """
                "batch_size": "all", "early_stopping": { "patience": 20 }""");
        Path history = directory.resolve("history.csv");
        Object[] command = {
            "train",
            experiment,
            "--set",
            "data.validation=held.csv",
            "--history",
            history,
            "--out",
            directory + "/m.json"
        };
        Run run = Run.of(command).succeeded();
        String[] blocks = run.out().split("\n\n");
        Matcher end = Pattern.compile("trained for (\\d+) of 10000 epochs with sgd \\(learning_rate 0.01\\)\n"
                        + "stopped because validation_loss has not fallen for 20 epochs\n"
                        + "kept the parameters of epoch (\\d+), which has the best validation_loss, (\\S+)")
                .matcher(blocks[1]);
        assertTrue(end.matches(), run.out());
        int epochs = Integer.parseInt(end.group(1));
        int best = Integer.parseInt(end.group(2));
        assertEquals(best + 21, epochs);
        assertTrue(
                blocks[2].startsWith("             training  validation\nsamples             3           2\n"),
                run.out());
        assertTrue(
                blocks[2].matches("(?s).*\nloss \\(ssr\\) +\\S+ +" + Pattern.quote(end.group(3)) + "\n.*"), run.out());

        List<String> lines = Files.readAllLines(history);
        assertEquals("epoch,loss,validation_loss,learning_rate", lines.get(0));
        assertEquals(epochs + 1, lines.size());
        double[] losses = lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[2]))
                .toArray();
        JsonNode json = Run.of(
                        Stream.concat(Stream.of(command), Stream.of("--json")).toArray())
                .succeeded()
                .json();
        assertEquals("early_stopping", json.get("stopped").textValue());
        assertEquals(best, json.get("best_epoch").intValue());
        assertEquals(2, json.at("/validation/samples").intValue());
        assertEquals(
                Arrays.stream(losses).min().orElseThrow(),
                json.at("/validation/loss").doubleValue());
        assertEquals(losses[best], json.at("/validation/loss").doubleValue());
    }

    @Test
    void divergingFailsAndLeavesAnOlderModel() throws IOException {
        byte[] older = Files.readAllBytes(drug.trained());
        Path history = directory.resolve("history.csv");
        Run run = Run.of("train", drug.experiment(), "--set", "optimizer.learning_rate=1000", "--history", history);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("gradus: "), run.err());
        assertTrue(run.err().contains("epoch"), run.err());
        assertTrue(run.err().lines().count() <= 2, run.err());
        assertArrayEquals(older, Files.readAllBytes(drug.model()));
        assertTrue(Files.readAllLines(history).size() > 1, "the losses until then");
    }

    @Test
    void nothingIsWrittenWhenTheInputIsBad() throws IOException {
        Path experiment = drug.experimentWith("softplus", "softpluss");
        Run run = Run.of("train", experiment, "--json");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Did you mean 'softplus'?"), run.err());
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(3, files.count(), "the experiment, the changed one and the data");
        }
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), drug.experiment());
        for (Path out : List.of(drug.experiment(), link)) {
            Run.of("train", drug.experiment(), "--out", out)
                    .failed(2, "gradus: --out " + out + ": is the experiment itself; choose another name\n");
        }
        Path other = drug.experimentWith("drug-dosage", "other");
        Run.of("train", drug.experiment(), "--out", other)
                .failed(2, "gradus: --out " + other + ": exists and is not a model; choose another name\n");
        Run.of("train", drug.experiment(), "--history", drug.data())
                .failed(
                        2,
                        "gradus: --history " + drug.data()
                                + ": exists and does not begin with 'epoch,loss'; choose another name\n");
    }

    @Test
    void aModelIsJsonOrSafetensors() {
        Path out = directory.resolve("m.csv");
        Run.of("train", drug.experiment(), "--out", out)
                .failed(
                        2,
                        "gradus: " + out
                                + ": the extension of a model file says its format; use .json or .safetensors\n");
    }

    @Test
    void anExperimentThatIsNotThereIsNamed() {
        Run run = Run.of("train", directory.resolve("drugs.json"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("gradus: " + directory.resolve("drugs.json") + ": no such file."), run.err());
    }

    @Test
    void aStackTraceIsForDebuggingOnly() {
        Run.of("train", "nowhere/x.json")
                .failed(2, Run.of("train", "nowhere/x.json").err());
        assertFalse(Run.of("train", "nowhere/x.json").err().contains("\tat "));
        assertTrue(Run.of("train", "nowhere/x.json", "--debug").err().contains("\tat dev.gradus."));
    }
}
