package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.TwinSources;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TwinSourcesTest {

    @Test
    void theDoubleTwinsDifferInTheElementTypeOnly() throws IOException {
        TwinSources.check(Path.of("src/main/java/dev/gradus/simd/matrix"));
    }
}
