package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images and labels in MNIST's format, from training to predictions. */
class ImagesTest {

    private static final int SAMPLES = 60;

    @TempDir
    private Path directory;

    private Path images;
    private Path labels;
    private Path model;

    /** Images of two pixels: bright on the left is a 3, on the right a 5, everywhere an 8. */
    @BeforeEach
    void train() throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        pixels.writeBytes(new byte[] {0, 0, 8, 3, 0, 0, 0, SAMPLES, 0, 0, 0, 1, 0, 0, 0, 2});
        ByteArrayOutputStream digits = new ByteArrayOutputStream();
        digits.writeBytes(new byte[] {0, 0, 8, 1, 0, 0, 0, SAMPLES});
        for (int i = 0; i < SAMPLES; i++) {
            int label = i % 3;
            pixels.write(label == 1 ? i : 255 - i);
            pixels.write(label == 0 ? i : 255 - i);
            digits.write(label == 0 ? 3 : label == 1 ? 5 : 8);
        }
        images = Files.write(directory.resolve("images"), pixels.toByteArray());
        labels = Files.write(directory.resolve("labels"), digits.toByteArray());
        Path experiment = Files.writeString(directory.resolve("x.json"), """
                {
                  "data": {
                    "train": { "images": "images", "labels": "labels" },
                    "scaling": { "inputs": "bytes" }
                  },
                  "network": [{ "type": "dense", "units": 8, "activation": "tanh" }, { "type": "dense", "units": 3 }],
                  "loss": "softmax_cross_entropy",
                  "optimizer": { "type": "adam", "learning_rate": 0.05 }
                }
                """);
        model = directory.resolve("x.model.json");
        Run.of("train", experiment, "--quiet").succeeded();
    }

    @Test
    void aModelIsEvaluatedOnThem() {
        JsonNode json = Run.of("evaluate", model, "--images", images, "--labels", labels, "--json")
                .succeeded()
                .json();
        assertEquals(SAMPLES, json.get("samples").intValue());
        assertEquals(1, json.at("/metrics/accuracy").doubleValue());
    }

    @Test
    void predictionsHaveTheLabelsBesideThemIfTheyAreKnown() throws IOException {
        Path out = directory.resolve("out.csv");
        Run.of("predict", model, "--images", images, "--labels", labels, "--no-probabilities", "--out", out)
                .succeeded();
        assertTrue(Files.readString(out).startsWith("label,predicted_label\n3,3\n5,5\n8,8\n"), Files.readString(out));

        String[] lines =
                Run.of("predict", model, "--images", images).succeeded().out().split("\n");
        assertEquals("label,probability_3,probability_5,probability_8", lines[0]);
        assertTrue(lines[1].startsWith("3,0.9"), lines[1]);
        assertEquals(SAMPLES + 1, lines.length);
    }

    @Test
    void whatIsMissingIsSaid() {
        Run.of("evaluate", model, "--images", images).failed(2, """
                gradus: --images without --labels; name the file with the labels too
                """);
        Run.of("predict", model, "--labels", labels).failed(2, """
                gradus: --labels without --images; name the file with the images too
                """);
        Run.of("predict", model, "--data", images, "--images", images).failed(2, """
                gradus: --data and --images: name one or the other
                """);
    }
}
