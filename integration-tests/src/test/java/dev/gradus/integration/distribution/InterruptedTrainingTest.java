package dev.gradus.integration.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C during training, which only a process of its own can get. */
@DisabledOnOs(OS.WINDOWS)
class InterruptedTrainingTest {

    private static final int TIMEOUT_SECONDS = 60;
    private static final int INTERRUPTED = 130;

    @TempDir
    private Path directory;

    @Test
    void ctrlCEndsTrainingAfterTheEpochAndSavesWhatThereIs() throws Exception {
        Files.writeString(directory.resolve("data.csv"), "x,y\n1,2\n2,4\n");
        Files.writeString(directory.resolve("long.json"), """
                {
                  "data": { "train": "data.csv", "targets": ["y"] },
                  "network": [{ "type": "dense", "units": 1 }],
                  "loss": "mse",
                  "optimizer": "sgd",
                  "training": { "epochs": 20000000, "shuffle": false }
                }
                """);
        Path error = directory.resolve("error.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Distribution.directory().toRealPath().resolve("gradus").toString(), "train", "long.json")
                .directory(directory.toFile())
                .redirectError(error.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            // It listens to Ctrl-C before it says what it trains.
            assertEquals("long: 2 samples, 1 -> dense 1, 2 parameters, float32", output.readLine());
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            String rest = String.join("\n", output.lines().toList());
            assertTrue(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS), "it ends");
            assertEquals(INTERRUPTED, process.exitValue(), () -> rest);
            assertTrue(rest.contains(" of 20000000 epochs with sgd"), rest);
            assertTrue(rest.endsWith("saved long.model.json"), rest);
            assertTrue(Files.readString(error).startsWith("gradus: stopping after this epoch\n"));
            assertTrue(Files.size(directory.resolve("long.model.json")) > 0);
        } finally {
            process.destroyForcibly();
        }
    }
}
