package dev.gradus.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java has no generic code over float and double: kernels are written twice, and must not drift apart. */
class TwinSourcesTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/gradus/core/kernel");

    @ParameterizedTest
    @ValueSource(strings = {"FloatChains", "FloatRows", "PlainFloatProduct"})
    void theDoubleTwinDiffersInTheElementTypeOnly(String name) throws IOException {
        String floats = Files.readString(SOURCES.resolve(name + ".java"));
        String doubles = Files.readString(SOURCES.resolve(name.replace("Float", "Double") + ".java"));
        assertEquals(
                unformatted(floats.replace("Float", "Double").replaceAll("\\bfloat", "double")), unformatted(doubles));
    }

    /** Longer words make other line breaks. */
    private static String unformatted(String source) {
        return source.replaceAll("[\\s*]+", "");
    }
}
