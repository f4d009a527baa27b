package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One run of the command inside the test's own JVM: how it ended and what it printed, lines ending as in Unix. */
record Run(int exitCode, String out, String err) {

    static Run of(Object... arguments) {
        return with(Map.of(), arguments);
    }

    static Run with(Map<String, String> variables, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = Console.of(stream(out), stream(err), variables);
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int exitCode = Commands.run(console, texts);
        return new Run(exitCode, text(out), text(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** Checks that it did what was asked. */
    Run succeeded() {
        assertEquals(0, exitCode, err);
        return this;
    }

    /** Checks that it failed with exactly this on standard error and nothing on standard output. */
    void failed(int expectedExitCode, String expectedError) {
        assertEquals(expectedError, err);
        assertEquals(expectedExitCode, exitCode);
        assertEquals("", out);
    }

    /** The keys of an object in their order. */
    static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** The one JSON document on standard output. */
    JsonNode json() {
        try {
            return new ObjectMapper()
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException("not one JSON document:\n" + out, e);
        }
    }
}
