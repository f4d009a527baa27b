package dev.gradus.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The name of the processor, where the operating system tells it. */
final class Processor {

    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final String WINDOWS = "PROCESSOR_IDENTIFIER";

    private Processor() {}

    static String name() {
        if (Files.isReadable(LINUX)) {
            try (Stream<String> lines = Files.lines(LINUX)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElseGet(Processor::architecture);
            } catch (IOException ignored) {
                // A system without that file's usual content: its architecture is all that is known.
            }
        }
        return architecture();
    }

    private static String architecture() {
        return System.getenv().getOrDefault(WINDOWS, System.getProperty("os.arch"));
    }
}
