package dev.gradus.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Java has no generic code over float and double: kernels are written twice, and must not drift apart. */
public final class TwinSources {

    private TwinSources() {}

    /** Fails unless each source with "Float" in its name has a "Double" twin with the same text but for that. */
    public static void check(Path folder) throws IOException {
        List<Path> floats;
        try (var files = Files.list(folder)) {
            floats = files.filter(file -> name(file).contains("Float")).toList();
        }
        assertFalse(floats.isEmpty(), "no sources in " + folder);
        for (Path file : floats) {
            String twin = Files.readString(folder.resolve(name(file).replace("Float", "Double")));
            assertEquals(unformatted(asDouble(Files.readString(file))), unformatted(twin), "twin of " + file);
        }
    }

    private static String asDouble(String source) {
        return source.replace("Float", "Double").replace("FLOATS", "DOUBLES").replaceAll("\\bfloat", "double");
    }

    /** Longer words make other line breaks. */
    private static String unformatted(String source) {
        return source.replaceAll("[\\s*]+", "");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
