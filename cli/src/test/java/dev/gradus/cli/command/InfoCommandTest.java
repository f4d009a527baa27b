package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {

    @TempDir
    private Path directory;

    @Test
    void tellsWhatItRunsOn() {
        Run run = Run.of("info").succeeded();
        assertEquals("", run.err());
        assertTrue(run.out().contains(System.getProperty("java.version")), run.out());
        assertTrue(run.out().contains(System.getProperty("os.arch")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("kernels ")), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.matches("speed .* GFLOP/s on one thread.*")), run.out());
        assertTrue(run.out().contains("no directories; give them with --plugins DIR or GRADUS_PLUGINS"), run.out());
    }

    @Test
    void tellsItInJson() {
        JsonNode json =
                Run.of("info", "--json", "--plugins", directory).succeeded().json();
        List<String> keys = Run.keys(json);
        assertEquals(
                List.of(
                        "version",
                        "java",
                        "java_home",
                        "system",
                        "processor",
                        "processors",
                        "memory_mib",
                        "runtime",
                        "speed",
                        "plugin_directories",
                        "parts"),
                keys);
        assertEquals(directory.toString(), json.get("plugin_directories").get(0).textValue());
        assertTrue(json.get("parts").intValue() > 0);
    }
}
