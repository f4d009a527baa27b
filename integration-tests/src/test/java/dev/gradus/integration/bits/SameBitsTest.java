package dev.gradus.integration.bits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.integration.distribution.ChildJvm;
import dev.gradus.integration.distribution.Distribution;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trainings end in the same bits on 1, 2 and 3 threads, without SIMD and at every width that the processor has, in both
 * precisions; and on every JDK, since the digests are pinned and this test runs on all of them.
 *
 * <p>A digest changes only with what a training computes: a new digest is a change that users see, and says so in the
 * commit that brings it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBitsTest {

    private static final String PINNED = "pinned.txt";

    private Path directory;
    private List<String> preferred;

    @BeforeAll
    void runAtTheWidthThatTheProcessorPrefers(@TempDir Path scratch) throws Exception {
        directory = scratch;
        preferred = run("--add-modules", "jdk.incubator.vector", "-Dgradus.warmup=off");
    }

    @Test
    void withoutSimd() throws Exception {
        assertPinned(run());
    }

    @Test
    void atTheWidthThatTheProcessorPrefers() throws Exception {
        assertPinned(preferred);
    }

    /** As users have it: plain code until the vector code is compiled, so the trainings change over on their way. */
    @Test
    void whileSimdWarmsUp() throws Exception {
        assertPinned(run("--add-modules", "jdk.incubator.vector"));
    }

    /** Not 64 bits: no processor has such registers, the JDK emulates them slowly, and simd's own tests run them. */
    @ParameterizedTest
    @ValueSource(ints = {128, 256})
    void atNarrowerWidths(int bits) throws Exception {
        Matcher width = Pattern.compile("(\\d+) bits").matcher(preferred.get(0));
        assumeTrue(
                width.find() && Integer.parseInt(width.group(1)) > bits,
                () -> "the processor has no vectors wider than " + bits + " bits: " + preferred.get(0));
        List<String> lines =
                run("--add-modules", "jdk.incubator.vector", "-Dgradus.warmup=off", "-Dgradus.simd.bits=" + bits);
        assertTrue(lines.get(0).contains(bits + " bits"), lines.get(0));
        assertPinned(lines);
    }

    private static void assertPinned(List<String> lines) throws IOException {
        Map<String, String> expected = pinned();
        Map<String, String> found = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            String training = words[0] + " " + words[1];
            assertEquals(
                    expected.get(training),
                    words[3],
                    training + " on " + words[2] + " threads, " + lines.get(0) + ", Java "
                            + Runtime.version().feature());
            found.put(training, words[3]);
        }
        assertEquals(expected, found);
    }

    private static Map<String, String> pinned() throws IOException {
        Map<String, String> pinned = new TreeMap<>();
        try (InputStream in = SameBitsTest.class.getResourceAsStream(PINNED)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int space = line.lastIndexOf(' ');
                pinned.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return pinned;
    }

    private List<String> run(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        String classPath = Distribution.lib() + "/*" + File.pathSeparator + ChildJvm.testClasses();
        arguments.addAll(List.of("-cp", classPath, BitsProbe.class.getName()));
        return ChildJvm.run(directory, arguments).lines().toList();
    }
}
