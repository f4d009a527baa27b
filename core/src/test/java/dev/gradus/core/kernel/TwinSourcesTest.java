package dev.gradus.core.kernel;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TwinSourcesTest {

    @Test
    void theDoubleTwinsDifferInTheElementTypeOnly() throws IOException {
        TwinSources.check(Path.of("src/main/java/dev/gradus/core/kernel"));
    }
}
