package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gradus train --data --target}: an experiment made up, shown, written and run. */
class TrainFromDataTest {

    @TempDir
    private Path directory;

    private Path data;
    private Path experiment;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("width,height,shape\n");
        for (int i = 0; i < 80; i++) {
            int width = 1 + i % 9;
            int height = 1 + i % 7;
            text.append(width).append(',').append(height).append(',');
            text.append(width > height ? "wide" : "high").append('\n');
        }
        data = Files.writeString(directory.resolve("boxes.csv"), text);
        experiment = directory.resolve("boxes.json");
        model = directory.resolve("boxes.model.json");
    }

    @Test
    void theExperimentIsPrintedWrittenAndRun() throws IOException {
        Run run = Run.of("train", "--data", data, "--target", "shape", "--experiment", experiment)
                .succeeded();
        String text = Files.readString(experiment);
        assertTrue(text.startsWith("// 'shape' has 2 different texts: classes\n{\n"), text);
        assertTrue(text.contains("\"train\": \"boxes.csv\""), text);
        assertTrue(run.out().startsWith(text + "\nboxes: "), run.out());
        assertTrue(run.out().contains("training  validation       test"), run.out());
        assertTrue(run.out().endsWith("saved " + model + "\n"), run.out());

        String first = Files.readString(model);
        Files.delete(model);
        Run.of("train", experiment).succeeded();
        assertEquals(first, Files.readString(model));
    }

    @Test
    void settingsMayBeChangedOnTheCommandLine() {
        Run run = Run.of("train", "--data", data, "--target", "shape", "--out", model, "--epochs", 2)
                .succeeded();
        assertTrue(run.out().contains("trained for 2 epochs"), run.out());
    }

    @Test
    void printsOneJsonDocument() {
        JsonNode json = Run.of("train", "--data", data, "--target", "shape", "--out", model, "--epochs", 2, "--json")
                .succeeded()
                .json();
        assertEquals(2, json.get("epochs").intValue());
        assertTrue(json.has("test"));
        JsonNode madeUp = json.get("experiment");
        assertEquals("shape", madeUp.at("/data/targets/0").textValue());
        assertEquals(0.15, madeUp.at("/data/validation").doubleValue());
        assertEquals(List.of("name", "seed", "data", "network", "loss", "optimizer", "training"), Run.keys(madeUp));
    }

    @Test
    void theTaskMayBeSaid() {
        Run classes = Run.of("train", "--data", data, "--target", "width", "--out", model, "--epochs", 1)
                .succeeded();
        assertTrue(classes.out().startsWith("// 'width' has 9 different whole numbers: taken for classes\n"));
        Run numbers = Run.of(
                        "train",
                        "--data",
                        data,
                        "--target",
                        "width",
                        "--task",
                        "regression",
                        "--out",
                        model,
                        "--epochs",
                        1)
                .succeeded();
        assertTrue(numbers.out().startsWith("// 'width' is a number\n"), numbers.out());
        assertTrue(numbers.out().contains("\nloss (mse)"), numbers.out());
        Run again = Run.of(
                        "train",
                        "--data",
                        data,
                        "--target",
                        "width",
                        "--task",
                        "classification",
                        "--out",
                        model,
                        "--epochs",
                        1)
                .succeeded();
        assertTrue(again.out().startsWith("// 'width' has 9 different numbers: classes\n"), again.out());
    }

    @Test
    void aTaskThatDoesNotSuitTheTargetIsRefused() {
        Run.of("train", "--data", data, "--target", "shape", "--task", "regression")
                .failed(2, "gradus: " + data + ", line 2, column 'shape': expected a number, got \"high\"\n");
        Run.of("train", "--data", data, "--target", "shape", "--target", "width", "--task", "classification")
                .failed(2, """
                        gradus: --task classification: give one --target; several together are numbers
                        """);
        Run.of("train", "--data", data, "--target", "shape", "--task", "clustering")
                .failed(2, """
                gradus: --task must be classification or regression, got 'clustering'
                """);
        Run.of("train", "--images", data, "--labels", data, "--task", "regression")
                .failed(2, """
                gradus: --task regression: the labels of images are classes; leave it out
                """);
        Run.of("train", "x.json", "--task", "regression").failed(2, """
                gradus: --task goes with --data; in an experiment the loss says what is learnt
                """);
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() throws IOException {
        Run.of("train", "--data", data).failed(2, """
                gradus: --data without --target; name the column to predict
                """);
        Run.of("train", "x.json", "--data", data, "--target", "shape").failed(2, """
                gradus: x.json and --data: name an experiment, or data to make one up from
                """);
        Run.of("train", "x.json", "--target", "shape").failed(2, """
                gradus: --target goes with --data; an experiment names its own targets
                """);
        Run.of("train", "x.json", "--experiment", "y.json").failed(2, """
                gradus: --experiment goes with --data; there is an experiment already
                """);
        Files.writeString(experiment, "{}");
        Run.of("train", "--data", data, "--target", "shape", "--experiment", experiment)
                .failed(
                        2,
                        "gradus: --experiment " + experiment + ": exists already; choose another name, or train it\n");
        assertEquals("{}", Files.readString(experiment));
    }
}
