package dev.gradus.integration.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution's command, started in a process of its own in each of the ways that it can be. */
class CommandTest {

    private static final int TIMEOUT_SECONDS = 60;
    private static final String MAIN = "dev.gradus.cli.Main";

    @TempDir
    private Path directory;

    private record Result(int exitCode, String output, String error) {}

    @Test
    void runsOnTheClassPath() throws Exception {
        Result result = run(java(), "-cp", Distribution.lib() + "/*", MAIN, "--version");
        assertEquals(0, result.exitCode(), result::error);
        assertTrue(result.output().startsWith("gradus "), result::output);
    }

    @Test
    void runsOnTheModulePath() throws Exception {
        Result result = run(java(), "-p", Distribution.lib().toString(), "-m", "dev.gradus.cli/" + MAIN, "--version");
        assertEquals(0, result.exitCode(), result::error);
        assertTrue(result.output().startsWith("gradus "), result::output);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void runsFromADirectoryWithSpacesThroughALink() throws Exception {
        Path moved = directory.resolve("a place with spaces");
        copy(Distribution.directory(), moved);
        Path link = Files.createSymbolicLink(directory.resolve("link"), moved.resolve("gradus"));

        // The first start makes an archive of classes, the second uses it.
        for (int start = 1; start <= 2; start++) {
            Result result = run(link.toString(), "--version");
            assertEquals("", result.error(), "standard error of start " + start);
            assertEquals(0, result.exitCode());
            assertTrue(result.output().startsWith("gradus "), result::output);
        }
        try (Stream<Path> files = Files.list(moved)) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".jsa")), "no archive of classes was made");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatTheJvmHasToSayIsShown() throws Exception {
        ProcessBuilder builder = script();
        builder.environment().put("GRADUS_JAVA_OPTS", "-XX:+NoSuchOption");
        Result result = run(builder);
        assertEquals(1, result.exitCode());
        assertTrue(result.error().contains("NoSuchOption"), result::error);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMissingJavaIsNamed() throws Exception {
        ProcessBuilder builder = script();
        builder.environment().put("JAVA_HOME", "/nowhere");
        Result result = run(builder);
        assertEquals(2, result.exitCode());
        assertEquals("""
                gradus: JAVA_HOME is '/nowhere', but there is no bin/java in it.
                Let JAVA_HOME name a JDK 17 or newer, or unset it to use the java on the PATH.
                """, result.error());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJavaThatIsTooOldIsNamed() throws Exception {
        Path java = Files.createDirectories(directory.resolve("old/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(directory.resolve("old/release"), "JAVA_VERSION=\"1.8.0_402\"\nMODULES=\"java.base\"\n");
        ProcessBuilder builder = script();
        builder.environment().put("JAVA_HOME", directory.resolve("old").toString());
        Result result = run(builder);
        assertEquals(2, result.exitCode());
        assertEquals(
                "gradus: Java 17 or newer is needed, but '%s' is version '1.8.0_402'.\n".formatted(java)
                        + "Install a JDK 17 or newer and let JAVA_HOME name it.\n",
                result.error());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static ProcessBuilder script() {
        return new ProcessBuilder(Distribution.directory().resolve("gradus").toString(), "--version");
    }

    private Result run(String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command));
    }

    private Result run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Path error = Files.createTempFile(directory, "error", ".txt");
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.redirectOutput(output.toFile()).redirectError(error.toFile());
        Process process = builder.start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + builder.command());
        }
        return new Result(process.exitValue(), Files.readString(output), Files.readString(error));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(from)) {
            tree.filter(file -> !file.toString().endsWith(".jsa")).forEach(files::add);
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
