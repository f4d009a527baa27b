package dev.gradus.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelSpeedTest {

    private static final String HINT =
            "several times as fast with gradus-simd, in a JVM started with --add-modules jdk.incubator.vector";

    @Test
    void measuresOneThreadAndAllAndSaysHowToGetFasterKernels() {
        List<String> lines = KernelSpeed.report(List.of(new PlainMatrixKernelsProvider()), 2);
        assertTrue(lines.get(0).matches("plain Java: \\d+ GFLOP/s on one thread, \\d+ on 2"), lines.get(0));
        assertEquals(List.of(HINT), lines.subList(1, lines.size()));
    }

    @Test
    void measuresOneThreadOnceWhereThereIsNoOther() {
        List<String> lines = KernelSpeed.report(List.of(new PlainMatrixKernelsProvider()), 1);
        assertTrue(lines.get(0).matches("plain Java: \\d+ GFLOP/s on one thread"), lines.get(0));
    }
}
