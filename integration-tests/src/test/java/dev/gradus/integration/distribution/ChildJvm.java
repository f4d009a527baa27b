package dev.gradus.integration.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of the JDK under test that runs a class of these tests beside the built jars. */
public final class ChildJvm {

    private static final int TIMEOUT_SECONDS = 60;

    private ChildJvm() {}

    /** Returns where this module's test classes are. */
    public static String testClasses() throws URISyntaxException {
        return Path.of(ChildJvm.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    /**
     * Runs a JVM to its end, and returns what it printed.
     *
     * @param scratch a directory for its output
     * @param arguments options, the main class and its arguments
     */
    public static String run(Path scratch, List<String> arguments) throws IOException, InterruptedException {
        Path output = scratch.resolve("output.txt");
        Path error = scratch.resolve("error.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(error.toFile())
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        assertEquals(0, process.exitValue(), Files.readString(error));
        return Files.readString(output);
    }
}
